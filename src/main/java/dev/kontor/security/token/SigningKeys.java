package dev.kontor.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.kontor.security.keystore.KeystoreException;
import dev.kontor.security.keystore.ServerKeystore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/** The keys of Kontor's own tokens. */
@ApplicationScoped
public class SigningKeys {

    private List<JWK> keys;

    /** For the container's proxy. */
    protected SigningKeys() {}

    /** @param keystore has them */
    @Inject
    public SigningKeys(ServerKeystore keystore) {
        this.keys =
                keystore.signingKeys().values().stream().map(SigningKeys::key).toList();
    }

    /** The key that signs. */
    JWK signing() {
        return keys.getLast();
    }

    /** The algorithm that a key signs with. */
    static JWSAlgorithm algorithm(JWK key) {
        return key instanceof RSAKey ? JWSAlgorithm.PS256 : JWSAlgorithm.ES256;
    }

    /** What proves that one of the keys has signed. */
    JWKSet proofs() {
        return new JWKSet(keys).toPublicJWKSet();
    }

    private static JWK key(KeyPair pair) {
        try {
            return switch (pair.getPublic()) {
                case ECPublicKey elliptic ->
                    new ECKey.Builder(Curve.P_256, elliptic)
                            .privateKey(pair.getPrivate())
                            .keyIDFromThumbprint()
                            .build();
                case RSAPublicKey rsa ->
                    new RSAKey.Builder(rsa)
                            .privateKey(pair.getPrivate())
                            .keyIDFromThumbprint()
                            .build();
                default -> throw new KeystoreException("Keys for tokens are of P-256 or RSA.");
            };
        } catch (JOSEException | IllegalStateException e) {
            throw new KeystoreException("Keys for tokens are of P-256 or RSA.", e);
        }
    }
}
