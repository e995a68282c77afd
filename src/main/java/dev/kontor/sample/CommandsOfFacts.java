package dev.kontor.sample;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import java.time.Instant;
import java.util.Optional;

/** Which command leaves a fact. */
final class CommandsOfFacts {

    private CommandsOfFacts() {}

    /**
     * The command whose fact this is; empty if there is none for it.
     *
     * @param now when it is sent
     */
    static Optional<Command> commandFor(Event fact, Instant now) {
        return switch (fact) {
            case ContactEvent contact -> ContactCommands.forContact(contact);
            case ActivityEvent activity -> Optional.of(ActivityCommands.forActivity(activity, now));
            case CompanyEvent company -> Optional.of(SalesCommands.forCompany(company));
            case OpportunityEvent opportunity -> Optional.of(SalesCommands.forOpportunity(opportunity));
            case CustomerEvent customer -> Optional.of(CustomerCommands.forCustomer(customer));
            case OrderEvent order -> Optional.of(OrderCommands.forOrder(order));
            case UserEvent user -> Optional.of(PeopleCommands.forUser(user));
            case TeamEvent team -> Optional.of(PeopleCommands.forTeam(team));
            case TodoEvent todo -> Optional.of(TodoCommands.forTodo(todo));
            case NotificationEvent notices -> PeopleCommands.forNotices(notices);
            default -> Optional.empty();
        };
    }
}
