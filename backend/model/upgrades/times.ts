/** Answers kept by versions before 0.2: verdicts on time are given anew, and what a date filter kept undated is counted. */
import { z } from 'zod';
import { chainTime } from '../chainTime.ts';
import { isUndated } from '../intervals.ts';
import { relationshipTypeName } from '../relationships.ts';
import { directions } from '../relationshipTypes.ts';
import { each, type Plain, type UpgradeStep } from './upgrade.ts';

const relationship = z.looseObject({
  type: relationshipTypeName,
  direction: z.enum(directions),
  start: z.string().nullable(),
  end: z.string().nullable(),
});

const keptAnswer = z.looseObject({
  question: z.looseObject({ validDuring: z.unknown() }),
  chains: z.array(
    z.looseObject({
      links: z.array(
        z.looseObject({ from: z.string(), to: z.string(), relationships: z.array(relationship) }),
      ),
    }),
  ),
  answer: z.looseObject({}),
});

/** An answer in the shape of before, or of now, in the shape of now. @throws ZodError where it is no answer */
export function upgradeTimes(kept: unknown): Plain {
  const answer = keptAnswer.parse(kept);
  const undated = answer.chains
    .flatMap((chain) => chain.links)
    .filter((link) => link.relationships.every(isUndated))
    .map((link) => `${link.from} ${link.to}`);
  return {
    ...answer,
    chains: answer.chains.map((chain) => {
      const { verdict, links } = chainTime(chain.links.map((link) => link.relationships));
      return { ...chain, time: { verdict, links: [...links] } };
    }),
    answer: {
      ...answer.answer,
      undatedKept: answer.question.validDuring === null ? null : new Set(undated).size,
    },
  };
}

export const times: UpgradeStep = {
  topic: 'times',
  shape: 2,
  material: (material) => ({ ...material, answers: each(material['answers'], upgradeKept) }),
};

/** What is no answer is left for the check that follows. */
function upgradeKept(kept: Plain): Plain {
  const read = keptAnswer.safeParse(kept);
  return read.success ? upgradeTimes(read.data) : kept;
}
