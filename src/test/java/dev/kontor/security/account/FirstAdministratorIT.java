package dev.kontor.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.user.CreateUserHandler;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where nobody can sign in, one administrator is made, however many nodes start at once, on one real database. */
class FirstAdministratorIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private final Server one = new Server(database);
    private final Server two = new Server(database);

    /** A node, as far as it takes part. */
    private static final class Server implements AutoCloseable {
        private final AtomicReference<EventStore> store = new AtomicReference<>();
        private final Pipeline node;

        Server(MigratedDatabase database) {
            node = Pipeline.of(database, List.of(new UserCatalog()), given -> {
                store.set(given);
                return List.of(new CreateUserHandler(new Decisions(given)));
            });
        }

        Optional<String> start(Optional<String> password) {
            Transactions transactions = new Transactions() {
                @Override
                public <T> T inNew(Supplier<T> work) {
                    return node.inNew(work);
                }
            };
            var passwords = new Passwords(new Pbkdf2(), 1000, 4);
            passwords.chooseHash();
            return new FirstAdministrator(
                            new FirstAdministratorSettings(
                                    true, Pipeline.ORIGIN.tenant(), "Admin@Kontor.example", password),
                            new Decisions(store.get()),
                            node.bus(),
                            new Credentials(BoundEntities.of(() -> node)),
                            passwords,
                            transactions,
                            new CurrentOrigin())
                    .ensure();
        }

        @Override
        public void close() {
            node.close();
        }
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        database.close();
    }

    private Object credentials() {
        return one.node.inNew(() -> one.node
                .session()
                .entities()
                .createNativeQuery("select count(*) from kontor.credential", Long.class)
                .getSingleResult());
    }

    @Test
    void ofManyNodesThatStartAtOnceOneMakesTheAdministratorAndTellsThePassword() {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Crowd.run(
                12,
                thread -> (thread % 2 == 0 ? one : two).start(Optional.empty()).ifPresent(told::add));

        assertThat(told).hasSize(1);
        assertThat(told.peek()).hasSizeGreaterThanOrEqualTo(Passwords.SHORTEST);
        assertThat(credentials()).isEqualTo(1L);
        assertThat(one.node.facts()).singleElement().satisfies(fact -> {
            var created = (UserCreated) fact.event();
            assertThat(created.roles()).containsExactly(Role.ADMIN);
            assertThat(created.email().value()).isEqualTo("admin@kontor.example");
            assertThat(fact.payload()).doesNotContain(told.peek());
        });
    }

    @Test
    void whereAnAdministratorCanSignInNoneIsMade() {
        assertThat(one.start(Optional.of("chosen-by-operators"))).hasValue("chosen-by-operators");

        assertThat(two.start(Optional.empty())).isEmpty();
        assertThat(one.node.facts()).hasSize(1);
    }

    @Test
    void aStartThatEndedBetweenTheFactAndThePasswordIsMadeGood() {
        one.start(Optional.empty());
        one.node.inNew(() -> one.node
                .session()
                .entities()
                .createNativeQuery("delete from kontor.credential")
                .executeUpdate());

        assertThat(two.start(Optional.empty())).isPresent();
        assertThat(one.node.facts()).hasSize(1);
    }
}
