package dev.kontor.api;

import java.net.URI;

/** Addresses as links name them: without the server, which a proxy may have renamed. */
public final class Paths {

    private Paths() {}

    /** The path with its query, both as they are sent. */
    public static String of(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
