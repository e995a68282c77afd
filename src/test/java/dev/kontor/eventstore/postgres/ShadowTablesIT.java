package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.rebuild.ShadowTableException;
import dev.kontor.eventstore.rebuild.ShadowTables.Difference;
import dev.kontor.eventstore.rebuild.ShadowTables.Difference.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables are built beside others, and after the swap nobody can tell that they are not the ones of before. */
class ShadowTablesIT {

    /** All that a table can have that Kontor's tables are likely to have one day. */
    private static final String TABLES = """
            create table kontor.shelf (
                shelf_id integer generated always as identity constraint shelf_pk primary key,
                name text not null constraint shelf_name_said check (name <> ''),
                upper_name text generated always as (upper(name)) stored
            ) with (fillfactor = 70);
            comment on table kontor.shelf is 'Where books stand: all of them.';
            comment on column kontor.shelf.name is 'On the sign.';
            create table kontor.book (
                tenant text, isbn text, title text default 'untitled', shelf_id integer,
                constraint book_pk primary key (tenant, isbn),
                constraint book_title_once unique (tenant, title),
                constraint book_on_shelf foreign key (shelf_id) references kontor.shelf on delete cascade
            );
            create index book_tenant_isbn_idx on kontor.book (lower(title));
            create index by_title on kontor.book (tenant, isbn);
            create index by_title_again on kontor.book (tenant, isbn);
            create index untitled on kontor.book using hash (isbn) where title = 'untitled';
            """;

    /** What the catalog says of them, object ids and the places of rows aside. */
    private static final String MAKE = """
            select concat_ws(' | ', c.relname, c.relkind, c.relpersistence, c.reloptions, obj_description(c.oid),
                     case when c.relkind = 'i' then pg_get_indexdef(c.oid) end,
                     (select string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                                        a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid),
                                        col_description(c.oid, a.attnum), a.attacl), ', ' order by a.attnum)
                        from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                       where a.attrelid = c.oid and a.attnum > 0),
                     (select string_agg(concat_ws(' ', k.conname, k.contype, pg_get_constraintdef(k.oid)), ', '
                                        order by k.conname)
                        from pg_constraint k where k.conrelid = c.oid),
                     c.relacl)
              from pg_class c
             where c.relnamespace = 'kontor'::regnamespace and c.relname ~ 'book|shelf|title'
             order by c.relname
            """;

    private static final UUID JOB = UUID.fromString("0b6cb5b5-1f4e-4a39-b1a2-04fcb1a5b5a4");
    private static final Set<String> BOTH = Set.of("shelf", "book");

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
        database.run(TABLES);
    }

    @AfterEach
    void drop() {
        database.run("drop role if exists " + reader());
        database.close();
    }

    /** Roles belong to the whole server. */
    private String reader() {
        return "reader_of_" + database.name();
    }

    private void with(Consumer<PostgresShadowTables> work) {
        database.node().call(Database.TENANT, session -> {
            work.accept(new PostgresShadowTables(session.entities()));
            return true;
        });
    }

    private void inShadow(String... statements) {
        database.node().call(Database.TENANT, session -> {
            var shadow = new PostgresShadowTables(session.entities());
            shadow.enter(JOB);
            for (String statement : statements) {
                session.entities().createNativeQuery(statement).executeUpdate();
            }
            return true;
        });
    }

    @Test
    void theNewTablesAreMadeAndNamedAsTheOldOnesWere() {
        database.run("create role " + reader());
        database.run("grant select on kontor.book to %1$s; grant select (name), update (name) on kontor.shelf to %1$s"
                .formatted(reader()));
        var before = database.ask(MAKE);

        with(shadow -> shadow.create(JOB, BOTH));
        inShadow("insert into shelf (name) values ('new')", "insert into book values ('t', 'i', 'new', 1)");
        with(shadow -> shadow.analyse(JOB, BOTH));
        with(shadow -> shadow.swap(JOB, BOTH));

        assertThat(database.ask(MAKE)).isEqualTo(before);
        assertThat(database.ask("select title, upper_name from kontor.book join kontor.shelf using (shelf_id)"))
                .containsExactly(List.of("new", "NEW"));
        assertThat(schemas()).isEmpty();
        database.run("drop owned by " + reader());
    }

    @Test
    void aSecondSwapIsAsGoodAsTheFirst() {
        var before = database.ask(MAKE);
        for (int round = 0; round < 2; round++) {
            with(shadow -> shadow.create(JOB, BOTH));
            with(shadow -> shadow.swap(JOB, BOTH));
        }
        assertThat(database.ask(MAKE)).isEqualTo(before);
    }

    @Test
    void whatIsThrownAwayLeavesTheOldOnes() {
        database.run("insert into kontor.shelf (name) values ('old')");
        with(shadow -> shadow.create(JOB, BOTH));
        inShadow("insert into shelf (name) values ('new')");
        with(shadow -> shadow.drop(JOB));
        with(shadow -> shadow.drop(JOB));

        assertThat(database.ask("select name from kontor.shelf")).containsExactly(List.of("old"));
        assertThat(schemas()).isEmpty();
    }

    @Test
    void aWriteThatMissesTheNewTablesIsSeen() {
        with(shadow -> shadow.create(JOB, Set.of("book")));
        database.node().call(Database.TENANT, session -> {
            var shadow = new PostgresShadowTables(session.entities());
            shadow.enter(JOB);
            session.entities()
                    .createNativeQuery("insert into book values ('t', 'i', 'new')")
                    .executeUpdate();
            session.entities()
                    .createNativeQuery("select count(*) from kontor.contact", Long.class)
                    .getSingleResult();
            assertThat(shadow.written()).isEmpty();
            session.entities()
                    .createNativeQuery("delete from contact where tenant = 'nobody'")
                    .executeUpdate();
            assertThat(shadow.written()).containsExactly("contact");
            return true;
        });
    }

    @Test
    void aQueryThatTakesLongPutsTheSwapOff() {
        with(shadow -> shadow.create(JOB, BOTH));
        try (var reader = database.actor()) {
            reader.does(session -> session.entities()
                    .createNativeQuery("select count(*) from kontor.book", Long.class)
                    .getSingleResult());
            assertThatThrownBy(() -> with(shadow -> StoreFailures.translating(() -> {
                        shadow.swap(JOB, BOTH);
                        return true;
                    })))
                    .isInstanceOf(ContentionException.class);
            reader.commits();
        }
        with(shadow -> shadow.swap(JOB, BOTH));
    }

    @Test
    void whatWouldBeLostIsRefusedBeforehand() {
        database.run("""
                create view kontor.titles as select title from kontor.book;
                create table kontor.loan (isbn text, tenant text, foreign key (tenant, isbn) references kontor.book);
                create trigger watch before insert on kontor.book for each row
                    execute function suppress_redundant_updates_trigger();
                create table kontor.serial (id serial primary key);
                create table kontor.secured (id integer primary key);
                create table kontor.parted (id integer) partition by range (id);
                create publication news for table kontor.secured;
                """);
        var tables = Set.of("book", "shelf", "serial", "secured", "parted", "absent");
        assertThatThrownBy(() -> with(shadow -> shadow.create(JOB, tables)))
                .isInstanceOf(ShadowTableException.class)
                .hasMessageContainingAll(
                        "The view titles reads kontor.book",
                        "loan refers to kontor.book",
                        "the trigger watch",
                        "kontor.serial draws numbers from serial_id_seq",
                        "published by news",
                        "kontor.parted is a view, partitioned",
                        "no table kontor.absent");
        assertThat(schemas()).isEmpty();
    }

    @Test
    void copiesKeepTenantsApartAsTheirOriginalsDo() {
        var policies = """
                select c.relrowsecurity, c.relforcerowsecurity, p.polname, p.polcmd, p.polpermissive, p.polroles,
                       pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
                  from pg_class c join pg_policy p on p.polrelid = c.oid
                 where c.oid = 'kontor.book'::regclass order by p.polname
                """;
        database.run("""
                select kontor.keep_tenants_apart('kontor.book');
                create policy mine on kontor.book as restrictive for update to postgres
                    using (isbn <> '0') with check (isbn <> '1');
                """);
        var live = database.ask(policies);
        with(shadow -> shadow.create(JOB, Set.of("book")));
        with(shadow -> shadow.swap(JOB, Set.of("book")));

        assertThat(live).hasSize(2);
        assertThat(database.ask(policies)).isEqualTo(live);
    }

    @Test
    void rowsThatDifferAreNamedByTheirKeys() {
        database.run("""
                insert into kontor.book values ('t', '1', 'same'), ('t', '2', 'other'), ('t', '3', 'surplus');
                """);
        with(shadow -> shadow.create(JOB, Set.of("book")));
        inShadow("insert into book values ('t', '1', 'same'), ('t', '2', 'another'), ('u', '4', 'missing')");

        with(shadow -> {
            var found = shadow.compare(JOB, Set.of("book"), 10).getFirst();
            assertThat(found.differing()).isEqualTo(3);
            assertThat(found.examples())
                    .containsExactlyInAnyOrder(
                            difference("2", "t", Kind.DIFFERENT, "title"),
                            difference("3", "t", Kind.SURPLUS),
                            difference("4", "u", Kind.MISSING));
            var few = shadow.compare(JOB, Set.of("book"), 1).getFirst();
            assertThat(few.differing()).isEqualTo(3);
            assertThat(few.examples()).hasSize(1);
        });
    }

    private static Difference difference(String isbn, String tenant, Kind kind, String... columns) {
        var key = "{\"isbn\": \"%s\", \"tenant\": \"%s\"}".formatted(isbn, tenant);
        return new Difference("book", key, kind, List.of(columns));
    }

    private List<List<String>> schemas() {
        return database.ask("select nspname from pg_namespace where nspname like 'kontor_rebuild%'");
    }
}
