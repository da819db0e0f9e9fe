package org.qwinsight.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The group-by in DuckDB: {@code DuckDbRun SETTING;QUERY}. Prints how many starts it counted and its own seconds. */
public final class DuckDbRun {
    private DuckDbRun() {}

    /** Runs the query once. */
    public static void main(String[] args) throws SQLException {
        int query = args[0].indexOf(';') + 1;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(args[0].substring(0, query));
            long begin = System.nanoTime();
            long starts = 0;
            try (ResultSet groups = statement.executeQuery(args[0].substring(query))) {
                while (groups.next()) {
                    starts += groups.getLong("count");
                }
            }
            System.out.println("starts=" + starts);
            System.out.println("query=" + (System.nanoTime() - begin) / 1e9);
        }
    }
}
