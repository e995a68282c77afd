package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Folds of which the order of the facts, each single one, and the whole envelope matter. */
public final class SampleFolds {

    private SampleFolds() {}

    public record Money(
            BigDecimal balance,
            List<String> partners,
            @Nullable String owner) {}

    /** What an account has, and with whom it dealt, in order. */
    public record Account(String account, int snapshotEvery) implements DecisionModel<Money>, Snapshotted<Money> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, account);
        }

        @Override
        public Money initial() {
            return new Money(new BigDecimal("0.00"), List.of(), null);
        }

        @Override
        public Money apply(Money state, Event event) {
            return switch ((Sample) event) {
                case AccountOpened opened -> new Money(state.balance(), state.partners(), opened.owner());
                case MoneyMoved moved ->
                    moved.to().equals(account)
                            ? dealt(state, moved.amount(), moved.from())
                            : dealt(state, moved.amount().negate(), moved.to());
                case NoteWritten note -> throw new AssertionError("A note is no fact of this context: " + note);
            };
        }

        private static Money dealt(Money state, BigDecimal amount, String partner) {
            var partners = new ArrayList<>(state.partners());
            partners.add(partner);
            return new Money(state.balance().add(amount), List.copyOf(partners), state.owner());
        }

        @Override
        public String snapshotName() {
            return "account";
        }

        @Override
        public Class<Money> stateType() {
            return Money.class;
        }
    }

    public record Written(List<Long> positions, List<String> texts) {}

    /** What an author wrote, and where in the log. */
    public record Notes(String author, int snapshotEvery, int snapshotVersion) implements Snapshotted<Written> {
        public Notes(String author, int every) {
            this(author, every, 1);
        }

        @Override
        public ContextQuery query() {
            return ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, author);
        }

        @Override
        public Written initial() {
            return new Written(List.of(), List.of());
        }

        @Override
        public Written after(Written state, EventEnvelope fact) {
            var positions = new ArrayList<>(state.positions());
            positions.add(fact.position());
            var texts = new ArrayList<>(state.texts());
            texts.add(((NoteWritten) fact.event()).text());
            return new Written(List.copyOf(positions), List.copyOf(texts));
        }

        @Override
        public String snapshotName() {
            return "notes";
        }

        @Override
        public Class<Written> stateType() {
            return Written.class;
        }
    }

    /** All facts, of which no snapshot is kept. */
    public record Everything() implements DecisionModel<List<Event>> {
        @Override
        public ContextQuery query() {
            return ContextQuery.everything();
        }

        @Override
        public List<Event> initial() {
            return List.of();
        }

        @Override
        public List<Event> apply(List<Event> state, Event event) {
            var all = new ArrayList<>(state);
            all.add(event);
            return List.copyOf(all);
        }
    }

    private static String name(Random random) {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    /** Any fact of the sample domain. */
    public static Event anyFact(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> AccountOpened.of(name(random), name(random));
            case 1 -> NoteWritten.of(name(random), Integer.toString(random.nextInt(1000)));
            default -> MoneyMoved.of(name(random), name(random));
        };
    }

    /** Any model, of one part or of several. */
    public static ContextModel<?> anyModel(Random random) {
        ContextModel<?> one = anyPart(random);
        return switch (random.nextInt(3)) {
            case 0 -> one.and(anyPart(random), List::of);
            case 1 -> one.and(anyPart(random), List::of).and(anyPart(random), List::of);
            default -> one;
        };
    }

    private static ContextModel<?> anyPart(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Account(name(random), 4);
            case 2, 3 -> new Notes(name(random), 3);
            default -> new Everything();
        };
    }
}
