package org.aisc.lsp;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * Lets a client's messages through in the order that the protocol wants, and only those that hold
 * all that they must: other requests are answered with an error, other notifications are dropped.
 */
final class Gate implements MessageConsumer {
  private static final String INITIALIZE = "initialize";
  private static final String EXIT = "exit";

  /** The methods that have parameters. */
  private static final Set<String> WITH_PARAMETERS =
      ServiceEndpoints.getSupportedMethods(LanguageServer.class).values().stream()
          .filter(method -> method.getParameterTypes().length > 0)
          .map(JsonRpcMethod::getMethodName)
          .collect(toSet());

  private final MessageConsumer next;
  private Life life = Life.FRESH;

  Gate(MessageConsumer next) {
    this.next = new ReflectiveMessageValidator(next);
  }

  private enum Life {
    FRESH,
    RUNNING,
    SHUT_DOWN
  }

  @Override
  public void consume(Message message) {
    if (message instanceof RequestMessage request) {
      request(request);
    } else if (message instanceof NotificationMessage notification) {
      notification(notification);
    } else {
      next.consume(message);
    }
  }

  private void request(RequestMessage request) {
    boolean first = request.getMethod().equals(INITIALIZE);
    if (life == Life.SHUT_DOWN) {
      throw refused(request, ResponseErrorCode.InvalidRequest, "the server is shut down");
    } else if (first && life == Life.RUNNING) {
      throw refused(request, ResponseErrorCode.InvalidRequest, "the server is initialized already");
    } else if (!first && life == Life.FRESH) {
      throw refused(request, ResponseErrorCode.ServerNotInitialized, "`initialize` comes first");
    } else if (lacksParameters(request.getMethod(), request.getParams())) {
      throw refused(request, ResponseErrorCode.InvalidParams, "the parameters are missing");
    }
    next.consume(request);
    if (first) {
      life = Life.RUNNING;
    } else if (request.getMethod().equals("shutdown")) {
      life = Life.SHUT_DOWN;
    }
  }

  private void notification(NotificationMessage notification) {
    boolean due = life == Life.RUNNING || notification.getMethod().equals(EXIT);
    if (due && !lacksParameters(notification.getMethod(), notification.getParams())) {
      next.consume(notification);
    }
  }

  private static boolean lacksParameters(String method, Object parameters) {
    return parameters == null && WITH_PARAMETERS.contains(method);
  }

  private static MessageIssueException refused(
      Message message, ResponseErrorCode code, String reason) {
    return new MessageIssueException(message, new MessageIssue(reason, code.getValue()));
  }
}
