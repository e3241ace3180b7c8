// Records of all datasets about things of a batch. A thing is a prefix "kind id " of keys and the checksum of the record at
// hand; the payload comes only where the stored record differs from that one.
// params: rows: LIST<MAP>
UNWIND $rows AS thing
MATCH (r:Record) WHERE r.key STARTS WITH thing.prefix
RETURN r.key AS key, r.checksum AS checksum, CASE WHEN r.checksum = thing.checksum THEN null ELSE r.payload END AS payload,
  r.byImport AS import
