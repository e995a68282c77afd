package dev.kontor.platform;

/** What a server brings beyond Jakarta EE; Kontor uses it where it is there and does without it elsewhere. */
public final class ServerFeatures {

    private ServerFeatures() {}

    /** Whether the server has an API, by the name of one of its classes. */
    public static boolean has(String className) {
        try {
            Class.forName(className, false, ServerFeatures.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
