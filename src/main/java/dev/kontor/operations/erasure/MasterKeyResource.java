package dev.kontor.operations.erasure;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.eventstore.erasure.KeyRotation;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The master key of personal data. */
@Path("master-key")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class MasterKeyResource {

    private KeyRotation rotation;

    /** For the container's proxy. */
    protected MasterKeyResource() {}

    /** @param rotation changes it */
    @Inject
    public MasterKeyResource(KeyRotation rotation) {
        this.rotation = rotation;
    }

    /** Puts all data keys under the newest master key. */
    @POST
    @Path("rotation")
    @Operation(
            summary = "Rotate the master key",
            description = "Encrypts the data keys of all tenants anew, under the newest master key of the keystore;"
                    + " no fact changes. Every node must have been started with a keystore that has it.")
    public MasterKeyView rotate() {
        var rotated = rotation.rotate();
        return new MasterKeyView(rotated.master(), rotated.rewrapped());
    }
}
