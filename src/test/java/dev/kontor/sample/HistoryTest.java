package dev.kontor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.sample.chance.WorkingTimes;
import dev.kontor.sample.story.History;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate END = LocalDate.of(2026, 11, 1);
    private static final SalesPipeline PIPELINE = SalesPipeline.parse(SalesPipeline.USUAL);

    private final InMemoryEventStore store = store(() -> new Origin("tenant", "user", "request", null, "command"));

    static InMemoryEventStore store(Supplier<Origin> origin) {
        return new InMemoryEventStore(Assembly.serializer(), origin);
    }

    static List<NewEvent> facts(long seed, int events) {
        var facts = new ArrayList<NewEvent>();
        new History(seed, events, END, PIPELINE).forEachRemaining(facts::add);
        return facts;
    }

    @Test
    void theSameSeedGivesTheSameFacts() {
        assertThat(facts(7, 3_000)).isEqualTo(facts(7, 3_000)).hasSize(3_000);
    }

    @Test
    void anotherSeedGivesOtherFacts() {
        var others = new HashSet<>(facts(8, 1_000));
        assertThat(facts(7, 1_000)).doesNotContainAnyElementsOf(others);
    }

    @Test
    void aHundredFactsAreAHundred() {
        assertThat(facts(1, 100)).hasSize(100);
    }

    @Test
    void theFactsGoOnThroughTwoYearsOfWorkingDays() {
        var times = facts(3, 5_000).stream()
                .map(fact -> Objects.requireNonNull(fact.occurredAt()))
                .toList();

        assertThat(times).isSorted();
        assertThat(times.getFirst())
                .isAfter(END.minusDays(732).atStartOfDay(WorkingTimes.ZONE).toInstant());
        assertThat(times.getLast()).isBefore(END.atStartOfDay(WorkingTimes.ZONE).toInstant());
        assertThat(times.stream().filter(HistoryTest::onWeekend).count()).isLessThan(250);
    }

    private static boolean onWeekend(Instant time) {
        var day = LocalDate.ofInstant(time, WorkingTimes.ZONE).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** The strongest thing to say of consistency: the features' own handlers allow each fact, and leave it. */
    @Test
    void everyFactIsWhatItsCommandLeaves() {
        var handlers = handlers();
        var facts = facts(42, 2_000);
        var types = new HashSet<Class<?>>();
        var left = new ArrayDeque<Event>();
        for (NewEvent fact : facts) {
            types.add(fact.event().getClass());
            var command = CommandsOfFacts.commandFor(fact.event(), Objects.requireNonNull(fact.occurredAt()));
            if (left.isEmpty()) {
                assertThat(VALIDATOR.validate(command.orElseThrow()))
                        .as(command.toString())
                        .isEmpty();
                left.addAll(left(handlers, command.orElseThrow()));
            } else {
                assertThat(command).as("what another command left").isEmpty();
            }
            assertThat(fact.event()).as(command.toString()).isEqualTo(left.poll());
        }
        assertThat(left).as("facts that are missing").isEmpty();
        assertThat(types)
                .as("kinds of facts")
                .hasSizeGreaterThan(40)
                .contains(ContactMerged.class, ContactDuplicateAbsorbed.class, NotificationsReadUpTo.class);
        assertThat(facts).anyMatch(fact -> fact.event() instanceof OpportunityOpened copy && copy.clonedFrom() != null);
    }

    @Test
    void mergersCopiesAndReadingAreAFewOfAll() {
        var events = facts(11, 20_000).stream().map(NewEvent::event).toList();

        assertThat(events.stream().filter(ContactMerged.class::isInstance)).hasSizeBetween(20, 200);
        assertThat(events.stream().filter(NotificationsReadUpTo.class::isInstance))
                .hasSizeBetween(100, 1_000);
        assertThat(events.stream()
                        .filter(event -> event instanceof OpportunityOpened copy && copy.clonedFrom() != null))
                .hasSizeBetween(10, 300);
    }

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @SuppressWarnings("unchecked") // registered under the class that its type parameter names
    private List<Event> left(Map<Class<?>, CommandHandler<?>> handlers, Command command) {
        long before = store.watermark();
        var handler = (CommandHandler<Command>) Objects.requireNonNull(handlers.get(command.getClass()));
        var unused = handler.handle(command);
        return store.readAfter(before, Integer.MAX_VALUE).events().stream()
                .map(EventEnvelope::event)
                .toList();
    }

    private Map<Class<?>, CommandHandler<?>> handlers() {
        var handlers = new HashMap<Class<?>, CommandHandler<?>>();
        for (Object handler :
                new Assembly(new Decisions(store), PIPELINE, store, Possessions.ANYBODYS).all(CommandHandler.class)) {
            var type = (ParameterizedType) handler.getClass().getGenericInterfaces()[0];
            handlers.put((Class<?>) type.getActualTypeArguments()[0], (CommandHandler<?>) handler);
        }
        return handlers;
    }
}
