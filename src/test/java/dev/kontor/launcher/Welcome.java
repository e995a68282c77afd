package dev.kontor.launcher;

/** Where to go once Kontor runs. */
final class Welcome {

    private Welcome() {}

    static String of(Payara payara, Postgres postgres) {
        return """

                Kontor runs. Ctrl-C ends it.
                  application    %1$s
                  API            %1$sapi/
                  OpenAPI        %1$sopenapi
                  health         %1$shealth
                  signing in     %8$s
                  admin console  %2$s  user admin, password %3$s
                  database       %4$s  user %5$s, password in %6$s
                  server log     %7$s
                """.formatted(
                        payara.url(),
                        payara.console(),
                        payara.adminPassword().value(),
                        postgres.jdbcUrl(Postgres.DATABASE),
                        Postgres.ROLE,
                        postgres.rolePassword().file(),
                        payara.log().file(),
                        payara.log()
                                .firstAdministrator()
                                .map(shown -> shown + " (shown this once; change it)")
                                .orElse("with the password that was shown at the first start"));
    }
}
