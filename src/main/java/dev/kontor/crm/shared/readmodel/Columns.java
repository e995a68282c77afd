package dev.kontor.crm.shared.readmodel;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;

/** What SQL queries of several columns find. */
public final class Columns {

    private Columns() {}

    /** The rows, each an array of its columns. */
    @SuppressWarnings("unchecked") // several columns come as an array
    public static Stream<Object[]> of(Query query) {
        return ((List<Object[]>) query.getResultList()).stream();
    }
}
