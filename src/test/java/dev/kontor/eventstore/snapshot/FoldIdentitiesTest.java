package dev.kontor.eventstore.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What makes a snapshot one of this fold and no other. */
class FoldIdentitiesTest {

    enum Level {
        LOW
    }

    record Inner(Level level) {}

    record State(Map<String, List<Inner>> inner) {}

    record Other(Map<String, List<Level>> inner) {}

    private record Fold<S>(String snapshotName, ContextQuery query, Class<S> stateType, int snapshotVersion)
            implements Snapshotted<S> {
        @Override
        public S initial() {
            throw new AssertionError("It is not folded here.");
        }

        @Override
        public S after(S state, EventEnvelope fact) {
            throw new AssertionError("It is not folded here.");
        }
    }

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, "a");

    private final FoldIdentities identities =
            new FoldIdentities(Sample.serializer().types());

    private FoldIdentity identity(String name, ContextQuery query, Class<?> state, int version) {
        return identities.of(new Fold<>(name, query, state, version), "acme");
    }

    private FoldIdentity identity(UnaryOperator<ContextQuery> query) {
        return identity("fold", query.apply(A), State.class, 1);
    }

    @Test
    void theSameFoldOfTheSameContextIsTheSame() {
        assertThat(identity(query -> query)).isEqualTo(identity("fold", A, State.class, 1));
    }

    @Test
    void tenantNameAndConditionsSayWhichItIs() {
        var fold = identity(query -> query);

        assertThat(identities.of(new Fold<>("fold", A, State.class, 1), "other").key())
                .isNotEqualTo(fold.key());
        assertThat(identity("another", A, State.class, 1).key()).isNotEqualTo(fold.key());
        assertThat(identity(query -> query.where(Sample.OWNER, "ann")).key()).isNotEqualTo(fold.key());
        assertThat(identity(query -> query.or(query.where(Sample.OWNER, "ann"))).key())
                .isNotEqualTo(fold.key());
        assertThat(identity(query -> ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, "b"))
                        .key())
                .isNotEqualTo(fold.key());
    }

    @Test
    void versionShapeAndEventTypesSayInWhatForm() {
        var fold = identity(query -> query);

        assertThat(identity("fold", A, State.class, 2).form()).isNotEqualTo(fold.form());
        assertThat(identity("fold", A, Other.class, 1).form()).isNotEqualTo(fold.form());
        var wider = identity(
                query -> ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, "a"));
        assertThat(wider.form()).isNotEqualTo(fold.form());
        assertThat(wider.key()).as("it takes the place of the narrower").isEqualTo(fold.key());
    }

    @Test
    void theShapeOfAStateGoesDownToItsEnums() {
        assertThat(StateShape.of(State.class)).contains("State{inner:", "Inner{level:", "[LOW]");
    }
}
