package dev.kontor.eventstore.rebuild;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tables of the same names and make as those of a read model, beside them: a job fills them by the very same handlers
 * while queries read the live ones, and puts them in their place at the end, or throws them away.
 */
public interface ShadowTables {

    /**
     * A row in which a read model and the one built aside differ. What it says is left out: it may be personal.
     *
     * @param table which table
     * @param key the row's primary key, as a JSON object
     * @param kind how they differ
     * @param columns which columns, if both have the row
     */
    record Difference(String table, String key, Kind kind, List<String> columns) {

        /** How two read models differ in a row. */
        public enum Kind {
            /** The read model lacks a row that the facts give. */
            MISSING,
            /** The read model has a row that the facts do not give. */
            SURPLUS,
            /** Both have the row, with other values. */
            DIFFERENT
        }

        public Difference {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What a comparison found in one table.
     *
     * @param table which table
     * @param differing how many rows differ
     * @param examples the first of them
     */
    record Comparison(String table, long differing, List<Difference> examples) {
        public Comparison {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Makes empty tables for a job.
     *
     * @param tables the names of the live ones, without schema
     * @throws ShadowTableException if a table is one that could not be put in place of the live one as it was
     */
    void create(UUID job, Set<String> tables);

    /** Has all that the current transaction does from now on find the job's tables instead of the live ones. */
    void enter(UUID job);

    /** Has the rest of the current transaction find the live tables again. */
    void leave();

    /**
     * The tables of Kontor, other than those of jobs themselves, that the current transaction has written to: there
     * must be none while it builds others.
     */
    Set<String> written();

    /** Lets PostgreSQL know what is in a job's tables, so that the first queries on them are planned well. */
    void analyse(UUID job, Set<String> tables);

    /**
     * Puts a job's tables in place of the live ones, with all that others were granted on these. Queries wait for a
     * moment and then see the new ones.
     *
     * @throws dev.kontor.eventstore.ContentionException if a query has held the live tables for too long: try again
     */
    void swap(UUID job, Set<String> tables);

    /** Throws a job's tables away. Nothing happens if there are none. */
    void drop(UUID job);

    /** Has the current transaction see the database as it is now until it ends. Must come before anything else in it. */
    void freeze();

    /**
     * Compares the live tables with the job's, as the current transaction sees both.
     *
     * @param examples how many differing rows of each table to name
     */
    List<Comparison> compare(UUID job, Set<String> tables, int examples);
}
