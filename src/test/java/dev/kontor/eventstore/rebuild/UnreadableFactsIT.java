package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetter.Status;
import dev.kontor.eventstore.subscription.FollowingNode;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild meets facts that this release cannot read. */
class UnreadableFactsIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private RebuildingNode node;

    @BeforeEach
    void start() {
        node = new RebuildingNode(database, "one", self -> new AccountList(self.entities(), 1));
        node.following().sql(AccountList.TABLE);
        node.following().engine().start();
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private long open(String account) {
        return node.following()
                .append(List.of(AccountOpened.of(account, "owner")))
                .getLast();
    }

    /** Writes past the store, as another release may have done. */
    private long store(int schemaVersion, String payload) {
        return node.following()
                .ask(Long.class, """
                        insert into kontor.event_log (position, event_id, schema_version, tenant, event_type, user_id,
                                                      correlation_id, payload)
                        values (nextval('kontor.event_position'), gen_random_uuid(), %d, 'acme', 'MoneyMoved', 'ann',
                                'c', '%s')
                        returning position
                        """.formatted(schemaVersion, payload))
                .getFirst();
    }

    private List<String> accounts() {
        return node.following().ask(String.class, "select account from kontor.account_list order by account");
    }

    private List<DeadLetter> letters() {
        return node.following().deadLetters().list(AccountList.NAME, EnumSet.of(Status.PARKED), 0, 100);
    }

    @Test
    void oneWhoseJsonIsBrokenIsParkedAndTheRestIsRebuilt() {
        open("a");
        long broken = store(1, "{}");
        node.follow(open("b"));
        node.following().sql("delete from kontor.account_list");

        var job = node.work(node.control().rebuild(AccountList.NAME));

        assertThat(job).returns(Job.Status.DONE, Job::status);
        assertThat(accounts()).containsExactly("a", "b");
        assertThat(letters()).singleElement().returns(broken, DeadLetter::position);
    }

    @Test
    void oneOfANewerReleaseIsWaitedForAndTheJobSaysSo() throws Exception {
        node.follow(open("a"));
        store(99, "{}");
        open("b");

        var job = node.control().rebuild(AccountList.NAME);
        var work = node.workBeside();
        FollowingNode.until(() -> node.look(job.id()).error() != null);
        assertThat(node.look(job.id())).returns(Job.Status.RUNNING, Job::status);

        assertThat(node.control().cancel(job.id())).isPresent();
        work.get();
        assertThat(node.look(job.id())).returns(Job.Status.CANCELLED, Job::status);
        assertThat(accounts()).as("the live model").containsExactly("a");
        assertThat(letters()).as("nothing was passed over").isEmpty();
    }
}
