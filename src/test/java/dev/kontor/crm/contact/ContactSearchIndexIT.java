package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of contacts finds a text in the middle of names and addresses without looking at all of them. */
class ContactSearchIndexIT {

    private static final String FILL = """
            insert into kontor.contact (tenant, id, name, email, archived, created_at, changed_at, position)
            select 't', gen_random_uuid(), 'Person ' || md5(cast(n as text)), md5(cast(-n as text)) || '@example.org', false, now(), now(), n
              from generate_series(1, 100000) n
            """;

    /** As the list asks for it. */
    private static final String COUNT = """
            explain (analyze, costs off, timing off, summary off)
            select count(*) from contact c
             where c.tenant = 't' and (lower(c.name) like '%c4ca42%' escape '!' or lower(c.email) like '%c4ca42%' escape '!')
            """;

    @Test
    void itUsesItsIndexes() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                entities.createNativeQuery(FILL).executeUpdate();
                entities.createNativeQuery("analyze kontor.contact").executeUpdate();

                assertThat(plan(entities))
                        .contains("Bitmap Index Scan on contact_name_trigrams")
                        .contains("Bitmap Index Scan on contact_email_trigrams")
                        .doesNotContain("Seq Scan");
            });
            var found = new EntityQueries(factory.createEntityManager())
                    .list(
                            Contacts.MODEL,
                            ListQuery.of("t")
                                    .containing("C4CA42", "name", "email")
                                    .orderedBy(Contacts.Sort.NAME, false),
                            0,
                            20);
            assertThat(found.items())
                    .isNotEmpty()
                    .allSatisfy(contact ->
                            assertThat(contact.name() + contact.email()).contains("c4ca42"));
        }
    }

    @SuppressWarnings("unchecked") // a plan is lines of text
    private static String plan(EntityManager entities) {
        List<String> lines = entities.createNativeQuery(COUNT, String.class).getResultList();
        return String.join("\n", lines);
    }
}
