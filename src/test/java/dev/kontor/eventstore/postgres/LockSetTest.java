package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The locks of an append cannot close a circle and cannot fill the server's lock table. */
class LockSetTest {

    private static final long GLOBAL = 42;

    private final LockSet locks = new LockSet();

    @Test
    void theyAreTakenInAscendingOrderWhateverTheOrderOfAsking() {
        LongStream.of(5, Long.MIN_VALUE, -1, Long.MAX_VALUE, 0).forEach(locks::shared);

        assertThat(locks.asMap().keySet()).containsExactly(Long.MIN_VALUE, -1L, 0L, 5L, Long.MAX_VALUE);
        assertThat(locks.asMap().values()).containsExactly(false, false, false, false, false);
    }

    @Test
    void theStrongerModeWinsWhicheverIsAskedForFirst() {
        locks.shared(1);
        locks.exclusive(1);
        locks.exclusive(2);
        locks.shared(2);
        locks.shared(3);
        locks.shared(3);

        assertThat(locks.asMap().keySet()).containsExactly(1L, 2L, 3L);
        assertThat(locks.asMap().values()).containsExactly(true, true, false);
    }

    @Test
    void asManyAsTheBoundStayAsTheyAre() {
        LongStream.rangeClosed(1, LockSet.MOST).forEach(locks::shared);

        locks.escalate(GLOBAL);

        assertThat(locks.asMap().keySet()).hasSize(LockSet.MOST);
        assertThat(locks.asMap()).containsEntry(GLOBAL, false);
    }

    @Test
    void moreThanTheBoundAreExchangedForTheWholeLog() {
        LongStream.rangeClosed(1, LockSet.MOST + 1).forEach(locks::shared);

        locks.escalate(GLOBAL);

        assertThat(locks.asMap().keySet()).containsExactly(GLOBAL);
        assertThat(locks.asMap().values()).containsExactly(true);
    }
}
