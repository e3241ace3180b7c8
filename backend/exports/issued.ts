/** An issued briefing as it is kept: its material as it was gathered, so that the same file can be made of it again. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { dictionaries, headline } from '../locales/index.ts';
import type { IssuedBriefing } from '../model/briefings.ts';
import { canonicalJson } from '../model/records.ts';
import { RECORD_SHAPE } from '../model/upgrades/index.ts';
import { upgradeMaterial } from '../model/upgrades/material.ts';
import { isPlain } from '../model/upgrades/upgrade.ts';
import { CutoutError } from '../errors.ts';
import type { Material } from './material.ts';
import { materialSchema } from './materialSchema.ts';

const FORMAT = 'cutout briefing';
/** The shape of the records in it (see `model/upgrades`), and of what was made of them; older ones are still read. */
const VERSION = RECORD_SHAPE;

const envelope = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  material: z.unknown(),
});

export interface Issue {
  readonly head: IssuedBriefing;
  /** Canonical JSON; equal material, equal text. */
  readonly content: string;
}

/** @param material as gathered, with nothing withheld yet: what is withheld is taken out whenever a file is made */
export function issueOf(material: Material): Issue {
  if (material.withheld.length > 0 || material.withheldStatements > 0)
    throw new RangeError('a briefing is issued from its material before anything is withheld');
  const content = canonicalJson({ format: FORMAT, version: VERSION, material });
  const { settings, made, answers } = material;
  const { language, edits } = settings;
  const [own] = answers;
  return {
    content,
    head: {
      id: idOf(content),
      title: edits.title ?? headline(own, dictionaries[language]).title,
      audience: edits.audience,
      language,
      issuedAt: made.at,
      statusDate: own.question.statusDate,
      revision: own.revision,
      digest: made.digest,
    },
  };
}

function idOf(content: string): string {
  return `b-${hash('sha256', content, 'hex').slice(0, 24)}`;
}

/**
 * The material of a kept briefing. One of an older version is told in the present shape; its own bytes stay as they are
 * kept, and the same file comes out of them only in the version that issued it.
 *
 * @throws `store-too-new` where a newer program issued it, `store-damaged` where it is not what was issued
 */
export function materialOfIssue(id: string, content: string): Material {
  const parsed = envelope.safeParse(JSON.parse(content));
  if (!parsed.success) throw damaged(id);
  const { version, material } = parsed.data;
  if (version > VERSION) {
    throw new CutoutError(
      'store-too-new',
      `Briefing "${id}" was issued by a newer Cutout (format ${String(version)}; this one reads up to ${String(VERSION)}).`,
      { remedy: 'Use that newer version.' },
    );
  }
  if (idOf(content) !== id) throw damaged(id);
  const read = materialSchema.safeParse(sealed(upgradeMaterial(material, version), content));
  if (!read.success) throw damaged(id);
  return read.data;
}

/** Version 0.1.0 kept no seal: what was issued as a whole is what nobody outside knows. */
function sealed(material: unknown, content: string): unknown {
  if (!isPlain(material) || !isPlain(material['made'])) return material;
  return { ...material, made: { seal: hash('sha256', content, 'hex'), ...material['made'] } };
}

function damaged(id: string): CutoutError {
  return new CutoutError('store-damaged', `Briefing "${id}" is not as it was issued.`, {
    remedy: 'Restore a copy of the store; the briefing cannot be made again from this one.',
  });
}
