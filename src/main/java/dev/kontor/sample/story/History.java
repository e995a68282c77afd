package dev.kontor.sample.story;

import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.sample.chance.Chances;
import dev.kontor.sample.chance.Dice;
import dev.kontor.sample.chance.WorkingTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The facts of two years in a firm, in their order, each with its business time. The same seed, size, end and pipeline
 * always give the same facts. For one thread; it keeps in memory who and what takes part, not what has happened.
 *
 * <p>Each working moment has one fact: what is due by then, such as the shipping of an order, else something new. What
 * one decision leaves together stands together, at one moment.
 */
public final class History implements Iterator<NewEvent> {

    private static final int FIRST_COLLEAGUES = 3;
    private static final int TRIES = 20;

    private final Firm firm;
    private final WorkingTimes times;
    private final long events;
    private final double staff;
    private final PeopleStory people;
    private final ContactStory contacts;
    private final Chances<Step> news;
    private Instant moment = Instant.EPOCH;

    /**
     * @param seed which history
     * @param events how many facts; positive
     * @param end the day after the last one
     * @param pipeline what opportunities go through
     */
    public History(long seed, long events, LocalDate end, SalesPipeline pipeline) {
        this.firm = new Firm(seed);
        this.times = new WorkingTimes(new Dice(~seed), events, end);
        this.events = events;
        this.staff = Math.max(FIRST_COLLEAGUES, .7 * Math.pow((double) events, .4));
        this.people = new PeopleStory(firm);
        this.contacts = new ContactStory(firm);
        this.news = news(pipeline);
    }

    private Chances<Step> news(SalesPipeline pipeline) {
        var things = new Things(firm);
        var companies = new CompanyStory(firm);
        var customers = new CustomerStory(firm);
        return new Chances<Step>()
                .add(34, new ActivityStory(firm, things)::log)
                .add(12, new TodoStory(firm, things)::create)
                .add(11, new OrderStory(firm)::place)
                .add(5, new OpportunityStory(firm, pipeline)::open)
                .add(13, contacts::create)
                .add(6, companies::create)
                .add(4, customers::create)
                .add(5, contacts::change)
                .add(2, companies::change)
                .add(4, new CustomerChanges(firm, customers)::change)
                .add(2, people::readNotices)
                .add(.4, people::change);
    }

    @Override
    public boolean hasNext() {
        return times.hasNext();
    }

    @Override
    public NewEvent next() {
        var now = times.next();
        firm.tells(events - firm.told() - 1);
        var brought = firm.brought();
        if (brought != null) {
            return NewEvent.of(brought).occurredAt(moment);
        }
        moment = now;
        return NewEvent.of(happening(now)).occurredAt(now);
    }

    private Event happening(Instant now) {
        var due = due(now);
        return due != null ? due : hiring() ? people.hire(now) : something(now);
    }

    private @Nullable Event due(Instant now) {
        for (var step = firm.agenda().due(now);
                step != null;
                step = firm.agenda().due(now)) {
            var fact = step.at(now);
            if (fact != null) {
                return fact;
            }
        }
        return null;
    }

    /** The firm grows from two fifths of its staff to all of it. */
    private boolean hiring() {
        double wanted = staff * (.4 + .6 * (firm.told() - 1) / events);
        return people.hired() < Math.max(FIRST_COLLEAGUES, wanted);
    }

    /** Where nothing of what was drawn is possible, as in the first days, one gets to know somebody. */
    private Event something(Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            var fact = news.draw(firm.dice()).at(now);
            if (fact != null) {
                return fact;
            }
        }
        return contacts.create(now);
    }
}
