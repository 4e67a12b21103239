/** Everything a publish writes must be there for every public revision, and nothing else. Each row names what is not (`problem`). */
export const halfPublishedSql = `
    SELECT 'public without publication: ' || r.id AS problem FROM revision r
      WHERE state = 'published' AND data IS NOT NULL AND NOT EXISTS (SELECT FROM publication p WHERE p.revision_id = r.id)
    UNION ALL SELECT 'publication without public revision: ' || p.revision_id FROM publication p JOIN revision r ON r.id = p.revision_id
      WHERE r.state <> 'published'
    UNION ALL SELECT 'words differ: ' || r.id || ' ' || block.key FROM revision r, jsonb_each(r.data -> 'blocks') block
      WHERE r.state = 'published' AND r.locale IS NOT NULL AND NOT EXISTS (
        SELECT FROM block_text t WHERE t.subject_id = r.subject_id AND t.locale = r.locale AND t.block_id = block.key
          AND t.body IS NOT DISTINCT FROM block.value ->> 'body')
    UNION ALL SELECT 'not searchable: ' || r.id FROM revision r
      WHERE r.state = 'published' AND r.locale IS NOT NULL AND NOT EXISTS (
        SELECT FROM search_entry s WHERE s.subject_id = r.subject_id AND s.locale = r.locale
          AND s.body LIKE '%' || (r.data -> 'blocks' -> 'go' ->> 'body') || '%')
    UNION ALL SELECT 'no audit row: ' || r.id FROM revision r
      WHERE r.state IN ('published', 'superseded') AND NOT EXISTS (
        SELECT FROM audit_event a WHERE a.revision_id = r.id AND a.action = 'publish')
    UNION ALL SELECT 'approved and never published: ' || r.id FROM revision r WHERE r.state = 'approved'`;
