package dev.kontor.api;

/**
 * Marks for operations whose answer OpenAPI cannot see, as names of {@code @Extension}; the value is the name of the
 * view's schema. {@link OpenApiConventions} writes out what they stand for.
 */
public final class OpenApi {

    /** A list with pages, order and {@code ?after=}. */
    public static final String LIST = "x-kontor-list";

    /** One thing, as it is or as it was. */
    public static final String ONE = "x-kontor-one";

    /**
     * An operation that creates something beside the thing in its path, and answers 201. The value is not looked at, but
     * must not be empty.
     */
    public static final String CREATES = "x-kontor-creates";

    /**
     * The query parameters of a bean parameter, which the server does not see; the value has their names with blanks
     * between them.
     */
    public static final String QUERY = "x-kontor-query";

    /** The name of the scheme by which callers prove who they are. */
    public static final String BEARER = "bearer";

    private OpenApi() {}
}
