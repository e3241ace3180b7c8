/** Material whose first party has another name, everywhere: to see what a hostile name does to a file. */
import type { Material } from '../../../backend/exports/material.ts';

export function renamed(material: Material, name: string): Material {
  const id = material.answers[0].question.from[0];
  const inAnswer = (answer: Material['answers'][number]): Material['answers'][number] => ({
    ...answer,
    entities: answer.entities.map((entity) => (entity.id === id ? { ...entity, name } : entity)),
    chains: answer.chains.map((chain) => ({
      ...chain,
      links: chain.links.map((link) => ({
        ...link,
        fromName: link.from === id ? name : link.fromName,
        toName: link.to === id ? name : link.toName,
      })),
    })),
  });
  const [first, ...rest] = material.answers;
  return {
    ...material,
    answers: [inAnswer(first), ...rest.map(inAnswer)],
    records: {
      ...material.records,
      entity: material.records.entity.map((entity) => (entity.id === id ? { ...entity, name } : entity)),
    },
  };
}
