package org.qwinsight.bench;

/** The rule's group-by as an analyst would write it in other tools, for JSON lines of evtx_dump. */
final class PeerQueries {
    /** Ten lines; trusts that the name is written in one way and that one line is one event. */
    static final String PYTHON = """
            import collections, json, sys
            groups = collections.Counter()
            for line in open(sys.argv[1], 'rb'):
                if b'qwinsta' in line:
                    event = json.loads(line)['Event']; data = event['EventData']
                    image = data.get('Image') or data.get('NewProcessName') or ''
                    if event['System']['EventID'] in (1, 4688) and image.lower().endswith('\\\\qwinsta.exe'):
                        user = data.get('User') or data.get('SubjectUserName'); parent = data.get('ParentImage') or data.get('ParentProcessName')
                        groups[event['System']['Computer'], user, parent] += 1
            print(*groups.items(), 'starts=%d' % sum(groups.values()), sep='\\n')
            """;

    private PeerQueries() {}

    static String duckDb(String path, int threads) {
        return "SET threads = " + threads + "; SELECT Event->>'$.System.Computer' AS host, "
                + "coalesce(Event->>'$.EventData.User', Event->>'$.EventData.SubjectUserName') AS account, "
                + "coalesce(Event->>'$.EventData.ParentImage', Event->>'$.EventData.ParentProcessName') AS parent, "
                + "count(*) AS count FROM read_json('" + path.replace("'", "''")
                + "', format = 'newline_delimited', columns = {Event: 'JSON'}) "
                + "WHERE (Event->>'$.System.EventID') IN ('1', '4688') AND lower(coalesce("
                + "Event->>'$.EventData.Image', Event->>'$.EventData.NewProcessName')) LIKE '%\\qwinsta.exe' "
                + "GROUP BY ALL";
    }
}
