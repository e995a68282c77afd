package dev.kontor.crm.shared.readmodel;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** The persistence unit as the server has it, entities and names of columns, without the server. */
public final class ReadModelUnit {

    private static final Path DECLARED = Path.of("src", "main", "resources", "META-INF", "persistence.xml");
    private static final Pattern CLASS = Pattern.compile("<class>([^<]+)</class>");
    private static final Pattern NAMING = Pattern.compile("physical_naming_strategy\" value=\"([^\"]+)\"");

    private ReadModelUnit() {}

    /** On a migrated database. */
    public static EntityManagerFactory on(String jdbcUrl) {
        try {
            var declared = Files.readString(DECLARED);
            var unit = new PersistenceConfiguration("kontor-test")
                    .provider(HibernatePersistenceProvider.class.getName())
                    .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                    .validationMode(ValidationMode.NONE)
                    .property(
                            "hibernate.physical_naming_strategy",
                            values(NAMING, declared).getFirst())
                    .property("jakarta.persistence.jdbc.url", jdbcUrl);
            rows().forEach(unit::managedClass);
            return unit.createEntityManagerFactory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entities that it declares. */
    public static List<Class<?>> rows() {
        try {
            var rows = new ArrayList<Class<?>>();
            for (var name : values(CLASS, Files.readString(DECLARED))) {
                rows.add(Class.forName(name));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("persistence.xml names a class that is not there", e);
        }
    }

    /** Whether two times are the same in a database, which rounds to microseconds. */
    public static boolean sameMicrosecond(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.of(1, ChronoUnit.MICROS)) < 0;
    }

    private static List<String> values(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
