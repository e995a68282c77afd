package dev.kontor.api;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which facts of many a client asks for. A bean parameter: {@code ?from=1&limit=100&types=A,B}. */
public class FactRange {

    /** How many facts if no limit is asked for. */
    public static final int DEFAULT_LIMIT = 100;

    /** The most facts of one answer. */
    public static final int MAX_LIMIT = 500;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("types")
    private @Nullable List<String> types;

    /** For Jakarta REST. */
    public FactRange() {}

    /**
     * The first position that may be among them, from 1.
     *
     * @throws InvalidRequestException if what was asked for is no such number
     */
    public long from() {
        return QueryValues.number("from", from, 1, 1, Long.MAX_VALUE);
    }

    /**
     * How many at most.
     *
     * @throws InvalidRequestException if what was asked for is no such number
     */
    public int limit() {
        return (int) QueryValues.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
    }

    /** The stored names of the types wanted; empty for all. */
    public Set<String> types() {
        return types(types == null ? List.of() : types);
    }

    /** Type names as clients give them: several values, or several in one with commas between them. */
    public static Set<String> types(List<String> given) {
        return given.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
