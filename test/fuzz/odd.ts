/** What files hold when something went wrong, or somebody meant harm. No value has a word that a crash would print. */

export const oddBytes: readonly number[] = [
  0, 0x0a, 0x0d, 0x1a, 0x1b, 0x22, 0x27, 0x2c, 0x7f, 0x80, 0xc0, 0xfe, 0xff,
];

const oddNumbers: readonly string[] = [
  ...['-1', '0', '00', '-0', '1.5', '1e309', '-1e309', '.inf', '0x7fffffff', '0o17', '1_000', '٣٤'],
  ...['9007199254740993', '2147483648', '-9223372036854775809', '9'.repeat(400), `0.${'0'.repeat(400)}1`],
];

const oddDates: readonly string[] = [
  ...['2024-02-30', '0000-00-00', '9999-99-99', '2024-13', '-271821-04-20', '+275760-09-14', 'XXXX', '199X~'],
  ...['2024-04-22T25:61:61Z', '2024-05/2021-08', '2024-04-22/', '20240422', '22 Apr 2024'],
];

const oddTexts: readonly string[] = [
  ...['', ' ', '\t', '\u0000', '\u0007\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u200b', '\u202egpj.exe'],
  ...[
    '\u2066\u2069',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ufffd',
    'e\u0301',
    'ﬃ',
    'İı',
    '𝕳',
    '👩‍👩‍👧',
    'عربي',
    '한국',
    'ไทย',
  ],
  ...[
    '-0- ',
    '"',
    '""',
    "'",
    ',',
    ';',
    '; ',
    ': ',
    '#',
    '|',
    '>',
    '\\',
    '%00',
    '%',
    '../../etc/passwd',
    '/dev/zero',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'case:x',
    'list:ofac-sdn',
    'ofac-34022',
    'ofac-',
  ],
  ...[
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '${x}',
    '{{x}}',
    '=cmd()',
    'MATCH (n) DETACH DELETE n',
    'AND OR NOT',
  ],
  ...[
    'x'.repeat(300),
    'y'.repeat(70_000),
    'a '.repeat(5_000),
    '('.repeat(3_000),
    '\u0301'.repeat(2_000),
    '가'.repeat(500),
  ],
];

const oddYaml: readonly string[] = [
  ...[
    '&a [*a, *a]',
    '*a',
    '*nowhere',
    '<<: *a',
    '? [x, y]\n: z',
    '---\n',
    '...\n',
    '%YAML 9.9\n---\n',
    '!!binary aGk=',
  ],
  ...[
    '!!js/function "x"',
    '!!timestamp 2024-04-22',
    '!!set {x, y}',
    '!!python/object:os.system x',
    '!<tag:x> y',
    '~',
  ],
  ...[
    'yes',
    'no',
    'on',
    'null',
    '[]',
    '{}',
    '{',
    '}',
    '[',
    ']',
    '- - - - x',
    '|+99\n  x',
    '>-\n',
    '@x',
    '`x',
    '\t- x',
  ],
  ...[
    '['.repeat(3_000),
    '{a: '.repeat(3_000),
    `${'- '.repeat(150)}x`,
    '&x '.repeat(500),
    `"${'\\u00'.repeat(99)}"`,
  ],
  `\nlaughs: [&b0 [x,x], ${Array.from({ length: 24 }, (_, n) => `&b${String(n + 1)} [*b${String(n)},*b${String(n)}]`).join(', ')}]\n`,
  `\nnote: &n x\nlist: [${'*n, '.repeat(2_000)}x]\n`,
];

const oddRows: readonly string[] = [
  ...[
    '\r\n',
    '\r',
    '\n\n',
    '\u001a',
    '\u001a\r\n',
    '1,2',
    '999999999,"X",-0- ',
    '36,"A ""B"" C"',
    '36,""',
    '"unclosed',
  ],
  ...[
    '36,1,"aka","Twice",-0- \r\n',
    '36,"Linked To: ',
    '36,"; Linked To: ; Linked To: X.; a.k.a. \'\'."\r\n',
    '},{',
  ],
];

export const odd: readonly string[] = [...oddNumbers, ...oddDates, ...oddTexts, ...oddYaml, ...oddRows];
export const oddFigures: readonly string[] = [...oddNumbers, ...oddDates];

/** As JSON has them. */
export const oddValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 9007199254740993, [], {}, [[]], [null], [{}], { x: 1 }, '\ud800'],
  ...[...oddNumbers, ...oddDates, ...oddTexts],
  nested(500),
];

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
