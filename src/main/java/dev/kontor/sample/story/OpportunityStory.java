package dev.kontor.sample.story;

import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.SalesPipeline.Stage;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import dev.kontor.sample.chance.WorkingTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Chances of a deal on their way through the pipeline: most of them end early, in one way or the other. After some that
 * are won, another one like it is opened.
 */
final class OpportunityStory {

    private static final double WON_AT_THE_END = .62;
    private static final double WITH_CUSTOMER = .45;
    private static final double AGAIN = .3;

    /** What the feature marks a copy's title with. */
    private static final String COPY = " (copy)";

    private final Firm firm;
    private final SalesPipeline pipeline;
    private final Chances<ForOpportunity> early;
    private final Chances<ForOpportunity> late;

    /** What may become of an open opportunity. */
    @FunctionalInterface
    private interface ForOpportunity {
        @Nullable
        Event at(Opportunity opportunity, Instant now);
    }

    OpportunityStory(Firm firm, SalesPipeline pipeline) {
        this.firm = firm;
        this.pipeline = pipeline;
        this.early = new Chances<ForOpportunity>()
                .add(50, this::advance)
                .add(4, this::fallBack)
                .add(12, this::otherValue)
                .add(8, this::otherProbability)
                .add(8, this::reschedule)
                .add(15, this::lose)
                .add(3, this::reassign)
                .add(3, this::win);
        this.late = new Chances<ForOpportunity>()
                .add(4, this::fallBack)
                .add(15, this::otherValue)
                .add(10, this::otherProbability)
                .add(12, this::reschedule)
                .add(2, this::reassign)
                .add(59, this::end);
    }

    /** One is opened at a company, at a customer, or both; null as long as there are none. */
    @Nullable
    Event open(Instant now) {
        var owner = firm.colleagues().known(firm.dice());
        var customer = firm.dice().happens(WITH_CUSTOMER) ? firm.customers().any(firm.dice()) : null;
        var company =
                customer == null || firm.dice().happens(.3) ? firm.companies().any(firm.dice()) : null;
        if (owner == null || (customer == null && company == null)) {
            return null;
        }
        var opportunity = new Opportunity(
                new OpportunityId(firm.dice().id(now)),
                firm.names().of("deal"),
                company,
                customer,
                owner,
                value(customer == null ? "EUR" : customer.limit().currency()),
                pipeline.first().probability(),
                today(now).plusDays(firm.dice().between(30, 150)));
        begin(opportunity, now);
        return opened(opportunity, null);
    }

    private void begin(Opportunity opportunity, Instant now) {
        firm.opportunities().add(opportunity);
        if (opportunity.company() != null) {
            opportunity.company().opportunityOpened();
        }
        goOn(opportunity, now);
    }

    private OpportunityOpened opened(Opportunity it, @Nullable OpportunityId original) {
        return new OpportunityOpened(
                it.id(),
                it.title(),
                it.companyId(),
                it.customerId(),
                it.owner(),
                it.value(),
                pipeline.first().name(),
                it.probability(),
                it.closeOn(),
                original);
    }

    private void goOn(Opportunity opportunity, Instant now) {
        firm.agenda().afterDays(now, 14, then -> proceed(opportunity, then));
    }

    private @Nullable Event proceed(Opportunity it, Instant now) {
        boolean last = it.stage() == pipeline.stages().size() - 1;
        var fact = (last ? late : early).draw(firm.dice()).at(it, now);
        if (firm.opportunities().has(it)) {
            goOn(it, now);
        }
        return fact;
    }

    private @Nullable Event advance(Opportunity it, Instant now) {
        int last = pipeline.stages().size() - 1;
        return moved(it, Math.min(last, it.stage() + (firm.dice().happens(.1) ? 2 : 1)));
    }

    private @Nullable Event fallBack(Opportunity it, Instant now) {
        return it.stage() == 0 ? null : moved(it, it.stage() - 1);
    }

    private @Nullable Event moved(Opportunity it, int to) {
        var from = stage(it);
        var stage = pipeline.stages().get(to);
        if (!pipeline.leads(from.name(), stage.name())) {
            return null;
        }
        it.at(to, stage.probability());
        return new OpportunityStageChanged(
                it.id(), it.companyId(), it.customerId(), it.owner(), from.name(), stage.name(), it.probability());
    }

    private @Nullable Event otherValue(Opportunity it, Instant now) {
        var value = rounded(
                it.value().amount().doubleValue() * firm.dice().around(1, .25),
                it.value().currency());
        if (value.equals(it.value())) {
            return null;
        }
        it.worth(value);
        return new OpportunityValueChanged(it.id(), it.companyId(), it.customerId(), it.owner(), value);
    }

    private @Nullable Event otherProbability(Opportunity it, Instant now) {
        int probability = Math.clamp(it.probability() + 5L * firm.dice().between(-3, 3), 0, 100);
        if (probability == it.probability()) {
            return null;
        }
        it.at(it.stage(), probability);
        return new OpportunityProbabilityChanged(it.id(), it.companyId(), it.customerId(), it.owner(), probability);
    }

    private Event reschedule(Opportunity it, Instant now) {
        it.expectedOn(it.closeOn().plusDays(firm.dice().between(7, 60)));
        return new OpportunityRescheduled(it.id(), it.companyId(), it.customerId(), it.owner(), it.closeOn());
    }

    private @Nullable Event reassign(Opportunity it, Instant now) {
        var other = firm.colleagues().known(firm.dice());
        if (other == null || other.id().equals(it.owner())) {
            return null;
        }
        it.givenTo(other);
        return new OpportunityReassigned(it.id(), it.companyId(), it.customerId(), it.owner());
    }

    private Event end(Opportunity it, Instant now) {
        return firm.dice().happens(WON_AT_THE_END) ? win(it, now) : lose(it, now);
    }

    /** Who bought may buy the same again. */
    private @Nullable Event copy(Opportunity it, Instant now) {
        var company = it.company();
        var customer = it.customer();
        if (!firm.colleagues().has(it.keeper())
                || (company != null && !firm.companies().has(company))
                || (customer != null && !firm.customers().has(customer))) {
            return null;
        }
        var copy = new Opportunity(
                new OpportunityId(firm.dice().id(now)),
                it.title() + COPY,
                company,
                customer,
                it.keeper(),
                it.value(),
                pipeline.first().probability(),
                today(now).plusDays(firm.dice().between(30, 150)));
        begin(copy, now);
        return opened(copy, it.id());
    }

    private Event win(Opportunity it, Instant now) {
        close(it);
        if (firm.dice().happens(AGAIN) && !it.title().endsWith(COPY)) {
            firm.agenda().afterDays(now, 60, then -> copy(it, then));
        }
        return new OpportunityWon(
                it.id(),
                it.companyId(),
                it.customerId(),
                it.owner(),
                it.value(),
                stage(it).name());
    }

    private Event lose(Opportunity it, Instant now) {
        close(it);
        var reason = firm.names().of("lost");
        return new OpportunityLost(
                it.id(),
                it.companyId(),
                it.customerId(),
                it.owner(),
                it.value(),
                stage(it).name(),
                reason);
    }

    private void close(Opportunity it) {
        firm.opportunities().remove(it);
        if (it.company() != null) {
            it.company().opportunityClosed();
        }
    }

    private Stage stage(Opportunity it) {
        return pipeline.stages().get(it.stage());
    }

    private Money value(String currency) {
        return rounded(firm.dice().around(9_000, 1.1), currency);
    }

    private static Money rounded(double amount, String currency) {
        return new Money(BigDecimal.valueOf(Math.max(1, Math.round(amount / 50)) * 50), currency);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingTimes.ZONE);
    }
}
