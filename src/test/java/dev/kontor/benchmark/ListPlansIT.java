package dev.kontor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many rows, lists with filters look at few: what PostgreSQL did is asked for, with the plans of production. */
class ListPlansIT {

    private static final long FEW = 1_500;

    /** 50,000 rows each, of which few are open, due, or called as is asked for. */
    private static final List<String> ROWS = List.of("""
            insert into kontor.orders
            select 'acme', gen_random_uuid(), 'ORD-' || n, gen_random_uuid(), case n % 200 when 0 then 'PLACED' else 'SHIPPED' end,
                   'EUR', n, 1, '[]', null, now() - n * interval '1 minute', now(), n
              from generate_series(1, 50000) n
            """, """
            insert into kontor.opportunity
                   (tenant, id, title, owner_id, amount, currency, stage, probability, expected_close_on, status,
                    created_at, changed_at, position)
            select 'acme', gen_random_uuid(), md5(cast(n as text)), cast(md5(cast(n % 50 as text)) as uuid), n, 'EUR', 'lead', 10,
                   current_date + n % 300, case n % 7 when 0 then 'OPEN' else 'WON' end, now(), now(), n
              from generate_series(1, 50000) n
            """, """
            insert into kontor.company (tenant, id, name, open_opportunities, archived, created_at, changed_at, position)
            select 'acme', gen_random_uuid(), md5(cast(n as text)), 0, false, now(), now(), n
              from generate_series(1, 50000) n
            """, """
            insert into kontor.customer
            select 'acme', gen_random_uuid(), 'B2C', md5(cast(n as text)), null, null, 'Ada', null, 'Ring 1', '10117', 'Berlin', 'DE',
                   md5(cast(-n as text)), null, 'EUR', 0, 0, 0, true, '{}', now(), now(), n
              from generate_series(1, 50000) n
            """, """
            insert into kontor.todo
                   (tenant, id, title, note, due_order, status, reminded_of, reminded, deadline, day_begin, day_end,
                    created_at, changed_at, position)
            select 'acme', gen_random_uuid(), md5(cast(n as text)), md5(cast(-n as text)), due, case n % 5 when 0 then 'OPEN' else 'DONE' end,
                   '{}', true, due, due - interval '1 day', due, now(), now(), n
              from generate_series(1, 50000) n
              cross join lateral (select now() + interval '10 days' - n * interval '20 minutes' as due) as when_due
            """, """
            insert into kontor.contact (tenant, id, name, email, phone, archived, created_at, changed_at, position)
            select 'acme', gen_random_uuid(), md5(cast(n as text)), n || '@firma.example', '+49' || n, false, now(), now(), n
              from generate_series(1, 50000) n
            """, "analyze");

    private static MigratedDatabase database;
    private static CrmReads reads;

    @BeforeAll
    static void fill() throws SQLException {
        database = new MigratedDatabase();
        try (var connection = database.superuser().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : ROWS) {
                statement.execute(sql);
            }
        }
        reads = new CrmReads(ExplainingDriver.url(database.superuser()));
    }

    @AfterAll
    static void end() {
        reads.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "orders?status=placed, orders_status_placed",
        "orders?q=49999, orders_number_trigrams",
        "opportunities?status=open&sort=close, opportunity_open_close",
        "opportunities?q=c4ca42, opportunity_title_trigrams",
        "opportunities/board?ownerId=cfcd2084-95d5-65ef-66e7-dff9f98764da, opportunity_owner_open",
        "companies?q=c4ca42, company_name_trigrams",
        "contacts/duplicates?name=c4ca4238a0b923820dcc509a6f75849c&email=1@firma.example, contact_name_trigrams",
        "customers?q=c4ca42, customer_name_trigrams",
        "todos?view=due, todo_day",
        "todos?q=c4ca42, todo_title_trigrams"
    })
    void theListLooksAtFewRowsByItsIndex(String request, String index) {
        reads.get(request);
        ExplainingDriver.plans();
        assertThat(reads.get(request)).isNotNull();

        var plans = ExplainingDriver.plans();
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.wholeTables(FEW)).as(plan.toString()).isEmpty();
        });
        assertThat(plans.stream().map(Plan::ways).collect(Collectors.joining())).contains(index);
    }
}
