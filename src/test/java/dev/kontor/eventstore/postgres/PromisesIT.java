package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands from sixteen clients, one in ten of which must be refused: the log holds what the answers promised. */
class PromisesIT {

    private static final int CLIENTS = 16;

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void theLogHoldsExactlyWhatWasPromised() {
        command(1_600);
    }

    @Test
    @Tag("soak")
    void theLogHoldsExactlyWhatWasPromisedOfTenThousand() {
        command(10_000);
    }

    private void command(int commands) {
        Queue<Long> promised = new ConcurrentLinkedQueue<>();
        var refused = new AtomicInteger();
        Crowd.run(CLIENTS, client -> {
            for (int number = 0; number < commands / CLIENTS; number++) {
                // all accounts are new, but every tenth command opens the one of the command before it again
                boolean again = number % 10 == 9;
                open("account %d of %d".formatted(again ? number - 1 : number, client), promised, refused, again);
            }
        });
        assertThat(refused).hasValue(CLIENTS * (commands / CLIENTS / 10));
        assertThat(database.ask("select position from kontor.event_log").stream()
                        .map(row -> Long.valueOf(row.getFirst())))
                .containsExactlyInAnyOrderElementsOf(promised);
    }

    private void open(String account, Queue<Long> promised, AtomicInteger refused, boolean mustBeRefused) {
        var query = ContextQuery.of(AccountOpened.class).where(ACCOUNT, account);
        try {
            promised.addAll(database.with(store -> store.appendIfEmpty(
                            List.of(AccountOpened.of(account, "owner"), MoneyMoved.of("bank", account)), query))
                    .positions());
            assertThat(mustBeRefused).isFalse();
        } catch (ConcurrencyException e) {
            assertThat(mustBeRefused).isTrue();
            refused.incrementAndGet();
        }
    }
}
