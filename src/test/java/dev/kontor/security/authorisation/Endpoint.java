package dev.kontor.security.authorisation;

import java.util.Set;
import java.util.TreeSet;

/**
 * Something that can be asked for, and by whom.
 *
 * @param path below the server's address, with parameters in braces
 * @param method of HTTP
 * @param who roles in the order of the alphabet, or {@value #EVERYBODY}, {@value #SIGNED_IN} or {@value #NOBODY}
 */
record Endpoint(String path, String method, String who) implements Comparable<Endpoint> {

    static final String EVERYBODY = "everybody";
    static final String SIGNED_IN = "whoever is signed in";
    static final String NOBODY = "nobody";

    static Endpoint of(String path, String method, Permission permission) {
        return new Endpoint(path, method, who(permission));
    }

    private static String who(Permission permission) {
        if (permission.everybody()) {
            return EVERYBODY;
        }
        if (permission.roles().equals(Set.of("**"))) {
            return SIGNED_IN;
        }
        return permission.roles().isEmpty() ? NOBODY : String.join(", ", new TreeSet<>(permission.roles()));
    }

    /** Whether somebody may ask for it; without a role, only what is for whoever is signed in. */
    boolean isFor(String role) {
        return switch (who) {
            case EVERYBODY, SIGNED_IN -> true;
            case NOBODY -> false;
            default -> Set.of(who.split(", ")).contains(role);
        };
    }

    /** A row of the table. */
    String row() {
        return "| `%s` | %s | %s |".formatted(path, method, who);
    }

    @Override
    public int compareTo(Endpoint other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }
}
