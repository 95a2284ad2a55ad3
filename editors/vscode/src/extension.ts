import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';

const ANSWERS = 'aisc-answer';

let client: LanguageClient | undefined;

/** Shows what commands answer, each question in a read-only text of its own. */
class Answers implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async show(command: string, parts: unknown[], text: string): Promise<void> {
    const name = [command.replace('aisc.', ''), String(parts[parts.length - 1] ?? '')].join(' ');
    const suffix = text.startsWith('# ') ? '.md' : '.txt';
    const uri = vscode.Uri.from({ scheme: ANSWERS, path: name.replace(/[^\w .-]/g, '_') + suffix });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }
}

function create(answers: Answers): LanguageClient {
  const settings = vscode.workspace.getConfiguration('aisc');
  const server: ServerOptions = {
    command: settings.get('server.path', 'aisc'),
    args: settings.get('server.arguments', ['lsp']),
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: 'aisc', scheme: 'file' },
      { language: 'aisc', scheme: 'untitled' },
    ],
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.aisc') },
    initializationOptions: { showsAnswers: true, timeoutSeconds: settings.get('timeoutSeconds', 10) },
    middleware: {
      async executeCommand(command, parts, next) {
        const answer: unknown = await next(command, parts);
        if (typeof answer === 'string' && answer !== '') {
          await answers.show(command, parts, answer);
        }
        return answer;
      },
    },
  };
  return new LanguageClient('aisc', 'aisc', server, options);
}

async function restart(answers: Answers): Promise<void> {
  await client?.dispose();
  client = create(answers);
  try {
    await client.start();
  } catch (failed) {
    const reason = failed instanceof Error ? failed.message : String(failed);
    const choice = await vscode.window.showErrorMessage(
      `aisc could not be started (${reason}). Set the path of the program in the settings.`,
      'Open Settings',
    );
    if (choice !== undefined) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'aisc.server.path');
    }
  }
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const answers = new Answers();
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(ANSWERS, answers),
    vscode.commands.registerCommand('aisc.restart', () => restart(answers)),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('aisc')) {
        await restart(answers);
      }
    }),
  );
  await restart(answers);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
