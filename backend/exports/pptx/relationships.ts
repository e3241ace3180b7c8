/** Relationships between the parts of a package (Open Packaging Conventions). */
import { el } from '../../drawing/xml.ts';
import { xmlPart } from './master.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface Relationship {
  readonly id: string;
  readonly type:
    | 'officeDocument'
    | 'extended-properties'
    | 'core-properties'
    | 'slideMaster'
    | 'slideLayout'
    | 'slide'
    | 'notesMaster'
    | 'notesSlide'
    | 'theme'
    | 'hyperlink';
  readonly target: string;
  readonly external?: boolean;
}

export function relationshipsXml(relationships: readonly Relationship[]): string {
  return xmlPart(
    el(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      relationships.map(({ id, type, target, external }) =>
        el('Relationship', {
          Id: id,
          Type:
            type === 'core-properties' ? `${PACKAGE}/relationships/metadata/${type}` : `${OFFICE}/${type}`,
          Target: target,
          ...(external === true ? { TargetMode: 'External' } : {}),
        }),
      ),
    ),
  );
}

/** Name of the part that holds the relationships of another. */
export function relationshipsOf(name: string): string {
  const at = name.lastIndexOf('/') + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
}
