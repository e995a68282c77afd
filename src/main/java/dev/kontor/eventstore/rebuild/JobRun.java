package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.rebuild.JobWork.Next;
import dev.kontor.eventstore.rebuild.JobWork.Refusal;
import dev.kontor.eventstore.rebuild.JobWork.Turn;
import dev.kontor.eventstore.subscription.FactFailedException;
import dev.kontor.eventstore.subscription.Faults;
import dev.kontor.eventstore.subscription.Pace;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/**
 * One job on this node, from where it stands to its end: batch by batch, and fact by fact where a batch has failed. A
 * temporary fault is waited out; a fact that fails again and again is passed over; anything else ends the job.
 */
final class JobRun {

    private static final Logger LOG = System.getLogger(JobRun.class.getName());

    private static final Pace PACE = Pace.OF_JOBS;

    private final Jobs jobs;
    private final JobWork work;
    private final Turn turn;
    private final Transactions transactions;
    private final Faults faults;
    private final BooleanSupplier stopping;
    private int singly;
    private int failures;
    private boolean prepared;

    /** @param stopping whether the node is about to end */
    JobRun(Jobs jobs, JobWork work, Turn turn, Transactions transactions, Faults faults, BooleanSupplier stopping) {
        this.jobs = jobs;
        this.work = work;
        this.turn = turn;
        this.transactions = transactions;
        this.faults = faults;
        this.stopping = stopping;
    }

    /**
     * Works until the job is over, another node has it, or this node ends.
     *
     * @throws RuntimeException why the job cannot be finished
     */
    void toTheEnd() {
        var next = Next.STEP;
        while (next != Next.NOTHING && !stopping.getAsBoolean()) {
            try {
                next = next == Next.FINISH ? finish() : step();
                failures = 0;
            } catch (RuntimeException e) {
                waitOut(e);
                // whatever it was about to do: it looks anew where it stands
                next = Next.STEP;
            }
        }
    }

    private void waitOut(RuntimeException failure) {
        if (!faults.isTemporary(failure)) {
            throw failure;
        }
        failures++;
        if (failures == 1) {
            LOG.log(Level.WARNING, "Job " + turn.id() + " is tried again until it succeeds.", failure);
        }
        if (failures == PACE.tries()) {
            tell(failure);
        }
        pause(failures);
    }

    /** For those who look at the job; the next step that succeeds takes it back. */
    private void tell(RuntimeException failure) {
        try {
            transactions.acrossTenants(() -> {
                turn.lock(jobs).ifPresent(job -> jobs.note(job.id(), faults.describe(failure)));
                return true;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The fault of job " + turn.id() + " could not be noted.", e);
        }
    }

    private Next step() {
        if (singly > 0) {
            singly--;
            return stepSingly();
        }
        try {
            return transactions.acrossTenants(() -> work.step(turn, PACE.batch()));
        } catch (FactFailedException e) {
            singly = PACE.batch();
            return Next.STEP;
        }
    }

    private Next stepSingly() {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.acrossTenants(() -> work.step(turn, 1));
            } catch (FactFailedException e) {
                if (attempt == PACE.tries()) {
                    return pass(e);
                }
                pause(attempt);
            }
        }
    }

    private Next pass(FactFailedException failure) {
        return transactions.acrossTenants(() -> work.pass(turn, new Refusal(failure.reason(), PACE.tries())));
    }

    private Next finish() {
        if (!prepared) {
            transactions.acrossTenants(() -> {
                work.prepare(turn);
                return true;
            });
            prepared = true;
        }
        try {
            return transactions.acrossTenants(() -> work.finish(turn));
        } catch (FactFailedException e) {
            singly = PACE.batch();
            return Next.STEP;
        }
    }

    private static void pause(int failures) {
        try {
            Thread.sleep(PACE.pause(failures));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
