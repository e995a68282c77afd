package dev.kontor.crm.contact;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The warning before a contact is entered twice, over HTTP. */
@Path("contacts/duplicates")
@Tag(name = "contacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class ContactDuplicatesResource {

    /**
     * Contacts who may be meant.
     *
     * @param items the likeliest first
     */
    public record Duplicates(List<ContactView> items) {}

    private ContactDuplicates duplicates;
    private Caller caller;

    /** For the container's proxy. */
    protected ContactDuplicatesResource() {}

    /** All parts by CDI. */
    @Inject
    public ContactDuplicatesResource(ContactDuplicates duplicates, Caller caller) {
        this.duplicates = duplicates;
        this.caller = caller;
    }

    /** Who may be this person. */
    @GET
    @Operation(
            summary = "Find contacts who may be this person",
            description =
                    "By a similar name, or the same email or phone: ask before you create one. except is a contact"
                            + " who is not meant.")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "What the person is called, or nearly so")
    @Parameter(name = "email", in = ParameterIn.QUERY, description = "Its address for e-mail, in any case")
    @Parameter(name = "phone", in = ParameterIn.QUERY, description = "Its number, however it is written")
    @Parameter(
            name = "except",
            in = ParameterIn.QUERY,
            description = "A contact that is not meant",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public Duplicates find(
            @QueryParam("name") @Nullable String name,
            @QueryParam("email") @Nullable String email,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("except") @Nullable String except) {
        var text = Optional.ofNullable(QueryValues.text("name", name)).orElse("");
        if (text.isBlank() && email == null && phone == null) {
            throw new InvalidRequestException("name", "invalid.or-needed", "email, phone");
        }
        return new Duplicates(duplicates.of(
                caller.tenant(),
                text,
                Optional.ofNullable(email).flatMap(EmailAddress::parse),
                Optional.ofNullable(phone).flatMap(PhoneNumber::parse),
                Optional.ofNullable(QueryValues.id("except", except))));
    }
}
