/**
 * Imported before every schema: zod would else try to compile them with `new Function`, which the content security
 * policy forbids and reports.
 */
import { z } from 'zod';

z.config({ jitless: true });
