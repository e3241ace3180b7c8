/** A job on the server, from the order to the file. */
import type { ProblemShape } from '../../backend/api/wire.ts';
import type { ExportJob } from '../../backend/model/exportJobs.ts';
import { refusalOf, type Api } from '../api.ts';

export type Ended =
  | { readonly status: 'cancelled' }
  | { readonly status: 'done'; readonly job: ExportJob }
  | { readonly status: 'failed'; readonly problem: ProblemShape };
export type Run =
  Ended | { readonly status: 'idle' } | { readonly status: 'running'; readonly job: ExportJob | null };

const POLL_MS = 120;

export function fileUrl({ job }: ExportJob, use: 'download' | 'preview'): string {
  return `/api/exports/${encodeURIComponent(job)}/file?use=${use}`;
}

/** Starts a job and asks for it until it has ended; an abort cancels it on the server. */
export async function follow(
  api: Api,
  order: {
    readonly start: () => Promise<ExportJob>;
    readonly signal: AbortSignal;
    readonly seen: (job: ExportJob) => void;
  },
): Promise<Ended> {
  const { signal: stop } = order;
  try {
    let job = await order.start();
    while (job.state === 'waiting' || job.state === 'running') {
      if (stop.aborted) {
        await api('cancelExport', { job: job.job });
        return { status: 'cancelled' };
      }
      order.seen(job);
      await new Promise((resolve) => window.setTimeout(resolve, POLL_MS));
      job = await api('exportJob', { job: job.job });
    }
    if (job.problem?.code === 'cancelled') return { status: 'cancelled' };
    return job.problem === null ? { status: 'done', job } : { status: 'failed', problem: job.problem };
  } catch (error) {
    return { status: 'failed', problem: refusalOf(error) };
  }
}

/** Hands the file to the browser under the name that the server gives it. */
export function save(document: Document, job: ExportJob): void {
  const link = document.createElement('a');
  link.href = fileUrl(job, 'download');
  link.download = '';
  link.click();
}
