/** The supported lines of Neo4j, with what each needs to run from the jars that Maven Central has. */
export interface Neo4jLine {
  readonly version: string;
  /** The line that the version belongs to; later versions of it read the data of earlier ones. */
  readonly name: string;
  /** Major versions of Java that run it, best first. */
  readonly javas: readonly number[];
  readonly mainClass: string;
  /** Options of the virtual machine besides those that both lines take. */
  readonly options: readonly string[];
}

/** The long-term line, and the newest calendar version. */
export const neo4jLines: readonly Neo4jLine[] = [
  {
    version: '5.26.29',
    name: '5.26',
    javas: [21, 17],
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    options: [],
  },
  {
    version: '2026.09.0',
    name: 'calendar',
    javas: [25, 21],
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    options: ['--add-opens=java.base/java.util.concurrent=ALL-UNNAMED', '--enable-native-access=ALL-UNNAMED'],
  },
];
