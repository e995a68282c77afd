package dev.kontor.sample;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.contact.ArchiveContact;
import dev.kontor.crm.contact.ChangeContactEmail;
import dev.kontor.crm.contact.CreateContact;
import dev.kontor.crm.contact.RenameContact;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import java.util.Optional;

/** Which command leaves a fact. */
final class CommandsOfFacts {

    private CommandsOfFacts() {}

    /** The command whose fact this is; empty if there is none for it. */
    static Optional<Command> commandFor(Event fact) {
        return switch (fact) {
            case ContactEvent contact -> Optional.of(forContact(contact));
            case CompanyEvent company -> Optional.of(SalesCommands.forCompany(company));
            case OpportunityEvent opportunity -> Optional.of(SalesCommands.forOpportunity(opportunity));
            case CustomerEvent customer -> Optional.of(CustomerCommands.forCustomer(customer));
            case OrderEvent order -> Optional.of(OrderCommands.forOrder(order));
            case UserEvent user -> Optional.of(PeopleCommands.forUser(user));
            case TeamEvent team -> Optional.of(PeopleCommands.forTeam(team));
            case TodoEvent todo -> Optional.of(TodoCommands.forTodo(todo));
            default -> Optional.empty();
        };
    }

    private static Command forContact(ContactEvent fact) {
        return switch (fact) {
            case ContactCreated it -> new CreateContact(it.contactId(), it.name(), it.email());
            case ContactRenamed it -> new RenameContact(it.contactId(), it.name(), null);
            case ContactEmailChanged it -> new ChangeContactEmail(it.contactId(), it.newEmail(), null);
            case ContactArchived it -> new ArchiveContact(it.contactId(), null);
        };
    }
}
