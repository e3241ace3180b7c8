/** What is wrong with the options of a command, in one line: as they are typed, not as the contract calls them. */
import type { z } from 'zod';

export function optionFaults({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => {
      const names = path.filter((part) => typeof part === 'string');
      const option = names.at(-1);
      return option === undefined ? message : `--${optionOf(names, option)}: ${message}`;
    })
    .join('; ');
}

function optionOf(names: readonly string[], option: string): string {
  const name = names[0] === 'validDuring' ? `valid-${option}` : option;
  return name.replace(/Ms$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
