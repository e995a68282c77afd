package dev.kontor.operations.watch;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.archive.LogArchive;
import dev.kontor.eventstore.archive.LogPartition;
import dev.kontor.eventstore.check.CheckRun;
import dev.kontor.eventstore.check.LogChecks;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** How Kontor stands at a glance: its health, its log with its partitions and checks, and what an operator asks first. */
@PageBean
@Shows("/operations/watch/standing.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
@ForOperators
public class StandingPage {

    private Watch watch;
    private LogChecks checks;
    private LogArchive archive;
    private Instance<HealthCheck> alive;
    private Instance<HealthCheck> ready;
    private @Nullable List<HealthCheckResponse> health;
    private @Nullable List<CheckRun> runs;

    /** For the container's proxy. */
    protected StandingPage() {}

    /** All parts by CDI. */
    @Inject
    public StandingPage(
            Watch watch,
            LogChecks checks,
            LogArchive archive,
            @Liveness Instance<HealthCheck> alive,
            @Readiness Instance<HealthCheck> ready) {
        this.watch = watch;
        this.checks = checks;
        this.archive = archive;
        this.alive = alive;
        this.ready = ready;
    }

    /** What each check of this node's health says. */
    public List<HealthCheckResponse> getHealth() {
        var known = health;
        if (known == null) {
            known = Stream.concat(alive.stream(), ready.stream())
                    .map(HealthCheck::call)
                    .toList();
            health = known;
        }
        return known;
    }

    /** Whether all of them are well. */
    public boolean isWell() {
        return getHealth().stream().allMatch(this::up);
    }

    /** Whether one is well. */
    public boolean up(HealthCheckResponse check) {
        return check.getStatus() == HealthCheckResponse.Status.UP;
    }

    /** What this node saw at its last look; null before the first. */
    public @Nullable Sight getSight() {
        return watch.latest().orElse(null);
    }

    /** What came and went before it; null before the first. */
    public @Nullable Lately getLately() {
        return watch.latest().map(Sight::lately).orElse(null);
    }

    /** How many positions are not linked by the chain yet. */
    public long getChainLag() {
        return watch.latest().map(Sight::chainLag).orElse(0L);
    }

    /** For how many seconds readers have been held back. */
    public double getHeldSeconds() {
        return watch.latest().map(sight -> sight.held().toMillis() / 1000.0).orElse(0.0);
    }

    /** The longest lag of a subscription, in seconds. */
    public double getLagSeconds() {
        return subscriptions()
                .mapToDouble(one -> one.lag().toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    /** How many facts all subscriptions together take in within a second. */
    public double getRate() {
        return subscriptions().mapToDouble(Subscription::eventsPerSecond).sum();
    }

    private Stream<Subscription> subscriptions() {
        return watch.latest().stream().flatMap(sight -> sight.subscriptions().stream());
    }

    /** The partitions of the log that have facts, or had. */
    public List<LogPartition> getPartitions() {
        long last = watch.latest().map(sight -> sight.log().lastPosition()).orElse(Long.MAX_VALUE);
        return archive.partitions().stream()
                .filter(partition -> partition.first() <= Math.max(1, last))
                .toList();
    }

    /** What a partition takes up, in megabytes; 0 if it is not in the database. */
    public double megabytes(LogPartition partition) {
        return Optional.ofNullable(partition.bytes()).orElse(0L) / 1_000_000.0;
    }

    /** The latest checks of the log, the last one first. */
    public List<CheckRun> getChecks() {
        var known = runs;
        if (known == null) {
            known = checks.latest();
            runs = known;
        }
        return known;
    }

    /** Whether one is under way. */
    public boolean isChecking() {
        return getChecks().stream().anyMatch(run -> run.status() == CheckRun.Status.RUNNING);
    }

    /** Has them be looked for again, since one was begun. */
    void forget() {
        runs = null;
    }
}
