package dev.kontor.operations.watch;

import dev.kontor.eventstore.observation.Figure;
import dev.kontor.operations.metrics.Tally;

/**
 * What came and went: counts up to a moment, or within a while.
 *
 * @param position the last of the log; all nodes append to it. The rest is of this node
 * @param accepted commands that changed something, or were found to have done so before
 * @param refused commands that a rule, or what somebody else did meanwhile, stood against
 * @param failed commands that lost every race, or failed
 * @param conflicts attempts that lost a race; most won the next time
 * @param turnedAway requests that were too many
 */
public record Traffic(long position, long accepted, long refused, long failed, long conflicts, long turnedAway) {

    static Traffic upTo(long position, Tally tally) {
        return new Traffic(
                position,
                tally.of(Figure.COMMANDS, "accepted") + tally.of(Figure.COMMANDS, "repeated"),
                tally.of(Figure.COMMANDS, "refused"),
                tally.of(Figure.COMMANDS, "lost") + tally.of(Figure.COMMANDS, "failed"),
                tally.of(Figure.COMMAND_CONFLICTS),
                tally.of(Figure.REQUESTS_REFUSED));
    }

    Traffic since(Traffic before) {
        return new Traffic(
                position - before.position,
                accepted - before.accepted,
                refused - before.refused,
                failed - before.failed,
                conflicts - before.conflicts,
                turnedAway - before.turnedAway);
    }
}
