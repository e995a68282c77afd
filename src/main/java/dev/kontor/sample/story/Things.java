package dev.kontor.sample.story;

import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.sample.chance.Chances;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people talk about and have to do with: things that are open or in use, a few of them far more than others. */
final class Things {

    /** Something, and what people call it. */
    record Named(Thing thing, String name) {}

    private final Firm firm;
    private final Chances<Supplier<@Nullable Named>> talkedAbout;
    private final Chances<Supplier<@Nullable Named>> worked;

    Things(Firm firm) {
        this.firm = firm;
        this.talkedAbout = new Chances<Supplier<@Nullable Named>>()
                .add(35, this::contact)
                .add(28, this::customer)
                .add(17, this::opportunity)
                .add(9, this::company)
                .add(8, this::order)
                .add(3, this::todo);
        this.worked = new Chances<Supplier<@Nullable Named>>()
                .add(35, this::contact)
                .add(20, this::customer)
                .add(25, this::opportunity)
                .add(10, this::company)
                .add(10, this::order);
    }

    /** Something to talk about; null if it is not there yet. */
    @Nullable
    Named toTalkAbout() {
        return talkedAbout.draw(firm.dice()).get();
    }

    /** Something to do something about; null if it is not there yet. */
    @Nullable
    Named toDoSomethingAbout() {
        return worked.draw(firm.dice()).get();
    }

    private @Nullable Named contact() {
        var contact = firm.dice().happens(.6)
                ? firm.contacts().recent(firm.dice())
                : firm.contacts().known(firm.dice());
        return contact == null
                ? null
                : named(ThingKind.CONTACT, contact.id().value(), contact.name().toString());
    }

    private @Nullable Named customer() {
        var customer = firm.dice().happens(.5)
                ? firm.busyCustomers().known(firm.dice())
                : firm.customers().any(firm.dice());
        return customer == null ? null : named(ThingKind.CUSTOMER, customer.id().value(), customer.name());
    }

    private @Nullable Named opportunity() {
        var one = firm.opportunities().any(firm.dice());
        return one == null ? null : named(ThingKind.OPPORTUNITY, one.id().value(), one.title());
    }

    private @Nullable Named company() {
        var company = firm.companies().known(firm.dice());
        return company == null ? null : named(ThingKind.COMPANY, company.id().value(), company.name());
    }

    private @Nullable Named order() {
        var order = firm.orders().any(firm.dice());
        return order == null ? null : named(ThingKind.ORDER, order.id().value(), order.number());
    }

    private @Nullable Named todo() {
        var todo = firm.todos().any(firm.dice());
        return todo == null ? null : named(ThingKind.TODO, todo.id().value(), todo.title());
    }

    private static Named named(ThingKind kind, UUID id, String name) {
        return new Named(new Thing(kind, id), name);
    }
}
