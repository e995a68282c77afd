package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.subscription.DeadLetterQueue;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read model is compared with one built aside, while writers go on, and every row that differs is named. */
class CheckIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private AccountList accounts;
    private RebuildingNode node;

    @BeforeEach
    void start() {
        node = new RebuildingNode(database, "one", self -> {
            accounts = new AccountList(self.entities(), 1);
            return accounts;
        });
        node.following().sql(AccountList.TABLE);
        node.following().engine().start();
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private long open(String prefix, int count) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < count; number++) {
            events.add(AccountOpened.of(prefix + number, "owner of " + number));
            events.add(MoneyMoved.of(prefix + number, prefix + "0"));
        }
        return node.following().append(events).getLast();
    }

    private String check() {
        var job = node.work(node.control().check(AccountList.NAME));
        assertThat(job).returns(Job.Status.DONE, Job::status);
        assertThat(node.following()
                        .ask(String.class, "select nspname from pg_namespace where nspname like 'kontor_r%'"))
                .isEmpty();
        return String.valueOf(job.report());
    }

    @Test
    void whatIsRightIsFoundRightWhileWritersGoOn() throws Exception {
        node.follow(open("a", 400));
        var stop = new CountDownLatch(1);
        var writer = new Thread(() -> {
            for (int number = 0; stop.getCount() > 0; number++) {
                open("w" + number + "-", 1);
                node.following().engine().tick();
            }
        });
        writer.start();
        for (int round = 0; round < 3; round++) {
            assertThat(check()).contains("\"differing\": 0");
        }
        stop.countDown();
        writer.join();
    }

    @Test
    void everyRowThatDiffersIsNamedAndLeftAsItIs() {
        long last = open("a", 20);
        node.follow(last);
        node.following().sql("update kontor.account_list set owner = 'somebody' where account = 'a3'");
        node.following().sql("delete from kontor.account_list where account = 'a4'");
        node.following().sql("insert into kontor.account_list values ('acme', 'never', 'nobody')");

        assertThat(check())
                .contains("\"position\": " + last, "\"differing\": 3")
                .contains(
                        "{\"key\": {\"tenant\": \"acme\", \"account\": \"a3\"}, \"kind\": \"DIFFERENT\", \"columns\": [\"owner\"]}")
                .contains(
                        "{\"key\": {\"tenant\": \"acme\", \"account\": \"a4\"}, \"kind\": \"MISSING\", \"columns\": []}")
                .contains(
                        "{\"key\": {\"tenant\": \"acme\", \"account\": \"never\"}, \"kind\": \"SURPLUS\", \"columns\": []}");
        assertThat(check()).contains("\"differing\": 3");
    }

    @Test
    void whatIsStillParkedIsSaid() {
        accounts.failAt("a1");
        node.follow(open("a", 2));
        accounts.cure();

        assertThat(check()).contains("\"deadLetters\": 2", "\"notApplied\": 0", "\"differing\": 2");
        assertThat(node.following().deadLetters().retryAll(AccountList.NAME))
                .isEqualTo(new DeadLetterQueue.Retried(2, 0));
        assertThat(check()).contains("\"deadLetters\": 0", "\"differing\": 0");
    }

    @Test
    void aModelThatLagsIsComparedAtWhereItIs() {
        node.follow(open("a", 5));
        node.following().subscriptions().pause(AccountList.NAME);
        open("b", 5);

        assertThat(check()).contains("\"position\": 10,", "\"differing\": 0");
    }
}
