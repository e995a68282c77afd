package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.*;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.*;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class SmokeIT {
    @Test
    void smoke() throws Exception {
        try (var pg = EmbeddedPostgres.builder().setServerConfig("log_min_duration_statement","0").setServerConfig("logging_collector","on").setServerConfig("log_directory","/tmp/pglog").start()) {
            Flyway.configure().dataSource(pg.getPostgresDatabase()).schemas("kontor").load().migrate();
            var origin = new Origin("acme", "u1", "corr", null, null);
            try (var node = new Node(pg.getJdbcUrl("postgres", "postgres"), Sample.serializer())) {
                var q = ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, "a");
                var v = node.call(origin, s -> s.store().read(q).version());
                System.out.println(v);
                var a = node.call(origin, s -> s.store().append(List.of(AccountOpened.of("a", "o"), MoneyMoved.of("a","b")), q, v));
                System.out.println(a);
                var s2 = node.call(origin, s -> s.store().read(q));
                System.out.println(s2);
                assertThatThrownBy(() -> node.call(origin, s -> s.store().append(List.of(AccountOpened.of("a", "o")), q, v))).isInstanceOf(ConcurrencyException.class).satisfies(e -> System.out.println(e));
                for (int r = 0; r < 3; r++) {
                long t = System.nanoTime();
                int n = 2000;
                for (int i = 0; i < n; i++) { var acc = "x" + r + "-" + i; var qq = ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, acc);
                  node.call(origin, s -> s.store().append(List.of(AccountOpened.of(acc, "o")), qq, v)); }
                System.out.println("us per append " + (System.nanoTime() - t) / n / 1000);
                t = System.nanoTime();
                for (int i = 0; i < n; i++) { var acc = "x" + r + "-" + i; var qq = ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, acc);
                  node.call(origin, s -> s.store().read(qq)); }
                System.out.println("us per read " + (System.nanoTime() - t) / n / 1000);
                t = System.nanoTime();
                try (var c = node.pool().getConnection(); var st = c.createStatement()) { st.execute("create table if not exists bare(position bigint primary key, payload jsonb, s text default 'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz')"); c.commit(); }
                for (int i = 0; i < n; i++) { long p = r * 10000L + i; node.call(origin, s -> s.entities().createNativeQuery("insert into bare values (:p, cast(:j as jsonb))").setParameter("p", p).setParameter("j", "{\"a\":1,\"b\":\"ccccccccccccccccccccccc\"}").executeUpdate()); }
                System.out.println("us per bare " + (System.nanoTime() - t) / n / 1000);
                }
            }
        }
    }
}
