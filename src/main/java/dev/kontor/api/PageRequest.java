package dev.kontor.api;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which page a client asks for. A bean parameter: {@code ?page=0&size=20}. */
public class PageRequest {

    /** The size of a page if none is asked for. */
    public static final int DEFAULT_SIZE = 20;

    /** The largest page. */
    public static final int MAX_SIZE = 100;

    /** A page number above this is answered as one that is empty; deep pages are slow, so search instead. */
    private static final int MAX_PAGE = 1_000_000;

    @QueryParam("page")
    private @Nullable String page;

    @QueryParam("size")
    private @Nullable String size;

    /** For Jakarta REST. */
    public PageRequest() {}

    /**
     * Which page, from 0.
     *
     * @throws InvalidRequestException if what was asked for is no such number
     */
    public int page() {
        return (int) QueryValues.number("page", page, 0, 0, MAX_PAGE);
    }

    /**
     * How many on a page.
     *
     * @throws InvalidRequestException if what was asked for is no such number
     */
    public int size() {
        return (int) QueryValues.number("size", size, DEFAULT_SIZE, 1, MAX_SIZE);
    }
}
