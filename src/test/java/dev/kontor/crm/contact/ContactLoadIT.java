package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.launcher.TestEnvironment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After many commands of many clients, one in ten of which must fail, the log has what the answers promised. */
class ContactLoadIT {

    private static final int CLIENTS = 16;

    @Test
    void fiveHundredCommandsLeaveTheFactsThatWerePromised() throws Exception {
        run(500);
    }

    @Test
    @Tag("soak")
    void tenThousandCommandsLeaveTheFactsThatWerePromised() throws Exception {
        run(10_000);
    }

    private static void run(int commands) throws Exception {
        var taken = Api.newEmail();
        long before = Api.create("Holder", taken).position();
        var promised = new TreeSet<Long>();
        int refused = 0;
        for (var reply : send(commands, taken)) {
            switch (reply.status()) {
                case 200, 201 ->
                    assertThat(promised.add(reply.position()))
                            .as("one fact, one answer")
                            .isTrue();
                case 409 -> refused++;
                default -> throw new AssertionError(reply.status() + " " + reply.text());
            }
        }
        assertThat(refused).as("those that must fail").isEqualTo(commands / 10);
        assertThat(promised).hasSize(commands - refused);
        assertThat(stored(before, promised.last())).isEqualTo(promised);
    }

    private static List<Reply> send(int commands, String taken) throws Exception {
        var replies = new ArrayList<Reply>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<List<Reply>>> clients = IntStream.range(0, CLIENTS)
                    .<Callable<List<Reply>>>mapToObj(client -> () -> new Client(client, commands, taken).work())
                    .toList();
            for (var done : threads.invokeAll(clients)) {
                replies.addAll(done.get());
            }
        }
        return replies;
    }

    /** The positions of the facts of contacts in the log. */
    private static Set<Long> stored(long after, long last) throws SQLException {
        var positions = new TreeSet<Long>();
        try (var connection = TestEnvironment.applicationDatabaseOfAllTenants().getConnection();
                var query = connection.prepareStatement(
                        "select position from kontor.event_log where position > ? and position <= ?")) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
        }
        return positions;
    }

    /** Every tenth of all commands wants an address in use; the others create a contact and rename it by turns. */
    private record Client(int number, int commands, String taken) {

        List<Reply> work() {
            var replies = new ArrayList<Reply>();
            var contact = "";
            for (int command = number; command < commands; command += CLIENTS) {
                Reply reply;
                if (command % 10 == 9) {
                    reply = Api.create("Late", taken);
                } else if (contact.isEmpty()) {
                    reply = Api.create("Ada " + command, Api.newEmail());
                    contact = "api/contacts/" + reply.json().getString("id");
                } else {
                    reply = Api.send("PUT", contact + "/name", "{\"name\":\"Ada " + command + "\"}");
                    contact = command % 3 == 0 ? "" : contact;
                }
                replies.add(reply);
            }
            return replies;
        }
    }
}
