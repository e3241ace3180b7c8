/**
 * Width of text without a browser. Advance widths of the printable ASCII characters in thousandths of an em, measured in
 * Inter and Source Serif 4; letters with marks are as wide as their base letter. Other scripts have the widths of their shaped
 * letters (`scriptWidths.ts`), Arabic ones by how they join. The sum is widened a little, since a reader without these faces
 * sees others.
 */
import { arabicForms, scriptBlocks, type WidthBlock } from './scriptWidths.ts';

export interface Face {
  readonly family: 'sans' | 'serif';
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
}

const FIRST = 32;
const LAST = 126;
/** Allowance for faces that stand in for the measured ones. */
const MARGIN = 1.03;

const table = (text: string): readonly number[] => text.trim().split(/\s+/).map(Number);

const sansRegular = table(`
    281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610
    618 646 593 620 566 619 620 288 302 662 662 662 511 966 690 654 730 722 601
    590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682
    679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549
    242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662
`);

const sansBold = table(`
    252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 660 423 623
    636 666 612 640 576 640 640 319 329 673 673 673 543 999 728 659 737 722 605
    588 749 746 277 580 703 565 922 759 769 645 773 652 650 660 736 728 1020 720
    713 652 373 379 373 481 469 351 574 624 583 624 591 389 625 612 262 262 569
    262 900 612 609 624 624 397 549 353 612 587 839 569 588 566 455 359 455 673
`);

const serifRegular = table(`
    237 289 381 525 518 932 728 182 362 362 458 534 302 320 302 341 529 529 529
    529 529 529 529 529 529 529 302 302 534 534 534 414 834 712 653 662 739 638
    612 723 814 376 381 710 618 935 768 738 621 738 690 544 632 758 709 1005 672
    667 586 335 341 335 534 514 400 541 619 520 614 533 369 557 641 329 303 594
    329 955 643 579 622 601 456 465 359 628 579 836 569 586 490 359 290 359 534
`);

const serifBold = table(`
    229 314 423 544 538 949 739 207 384 384 459 548 307 335 307 364 547 547 547
    547 547 547 547 547 547 547 307 307 548 548 548 430 867 712 669 663 745 635
    610 725 809 387 394 726 616 930 758 742 637 742 708 560 650 758 706 1020 678
    667 592 356 364 356 548 528 400 555 631 527 624 540 375 573 650 336 314 616
    337 962 652 590 633 613 475 475 369 640 582 850 585 592 497 365 302 365 548
`);

const serifItalic = table(`
    221 307 484 588 544 956 726 269 394 394 475 549 309 330 309 365 556 556 556
    556 556 556 556 556 556 556 309 309 549 549 549 461 887 696 635 618 711 604
    575 675 777 379 371 702 584 925 733 685 594 685 669 511 606 715 658 933 663
    606 567 356 359 356 549 525 400 581 552 464 585 472 350 544 604 329 293 531
    317 899 618 552 568 554 459 413 370 618 531 808 587 542 514 376 299 376 549
`);

/** Characters as wide as the em square: Han, kana, Hangul, full-width forms. */
const WIDE =
  /^[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]$/u;

/** Thousandths of an em for what the tables do not have: Greek, Cyrillic and other alphabets run wide. */
const OTHER = 680;
const others: ReadonlyMap<string, number> = new Map([
  ['–', 560],
  ['—', 1000],
  ['…', 960],
  ['×', 673],
  ['≠', 1000],
  ['“', 507],
  ['”', 507],
  ['„', 507],
  ['’', 300],
  ['·', 320],
  ['\u00a0', 288],
]);

function tableOf(face: Face): readonly number[] {
  if (face.family === 'sans') return face.weight >= 500 ? sansBold : sansRegular;
  if (face.italic === true) return serifItalic;
  return face.weight >= 500 ? serifBold : serifRegular;
}

/** Sum over the characters, so that the width of a line is the sum of the widths of its pieces. */
export function textWidth(text: string, face: Face): number {
  const widths = tableOf(face);
  const characters = Array.from(text.replace(UNSEEN, ''));
  let sum = 0;
  characters.forEach((character, at) => {
    sum += arabicWidth(characters, at) ?? characterWidth(character, widths);
  });
  return (sum / 1000) * face.size * MARGIN;
}

/** Marks, which stand over or under a letter, and characters that only say how text runs or joins. */
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** A letter of Arabic script in the form that its neighbours give it. */
function arabicWidth(characters: readonly string[], at: number): number | undefined {
  const letter = characters[at] ?? '';
  const alone = widthIn(arabicForms.alone, letter);
  if (alone === undefined) return undefined;
  const before = joinsOn(characters[at - 1]);
  const after = joinsOn(letter) && widthIn(arabicForms.end, characters[at + 1] ?? '') !== undefined;
  if (before) return widthIn(after ? arabicForms.within : arabicForms.end, letter) ?? alone;
  return after ? widthIn(arabicForms.beginning, letter) : alone;
}

function joinsOn(letter = ''): boolean {
  return widthIn(arabicForms.beginning, letter) !== undefined;
}

function widthIn({ first, widths }: WidthBlock, character: string): number | undefined {
  const at = (character.codePointAt(0) ?? 0) - first;
  // an index below the first is looked up as a name, which takes long
  return at < 0 ? undefined : widths[at];
}

function characterWidth(character: string, widths: readonly number[]): number {
  const plain = tableWidth(character, widths);
  if (plain !== undefined) return plain;
  if (WIDE.test(character)) return 1000;
  const other = scriptBlocks.map((block) => widthIn(block, character)).find((width) => width !== undefined);
  if (other !== undefined) return other;
  return tableWidth(character.normalize('NFD'), widths) ?? others.get(character) ?? OTHER;
}

function tableWidth(text: string, widths: readonly number[]): number | undefined {
  const code = text.charCodeAt(0);
  return code >= FIRST && code <= LAST ? widths[code - FIRST] : undefined;
}
