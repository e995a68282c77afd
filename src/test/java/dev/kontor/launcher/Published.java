package dev.kontor.launcher;

/** Makes the test environment known as system properties; arquillian.xml and libraries read those. */
final class Published {

    private static final String PREFIX = "kontor.test.";

    private Published() {}

    static void of(Postgres postgres) {
        set("jdbc.url", postgres.jdbcUrl(Postgres.DATABASE));
        set("jdbc.user", Postgres.ROLE);
        set("jdbc.password", postgres.rolePassword().value());
        set("jdbc.superuser", Postgres.SUPERUSER);
        set("jdbc.superuser.password", postgres.superuserPassword().value());
    }

    static void of(Payara payara) {
        set("url", payara.url().toString());
        set("admin.port", Integer.toString(payara.ports().admin()));
        set("admin.password", payara.adminPassword().value());
    }

    private static void set(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }
}
