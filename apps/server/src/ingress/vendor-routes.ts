/**
 * The routes that the vendors have and the door refuses, by name, so that none is forgotten by accident.
 *
 * Methods before the path; `{id}` stands for one segment, `/*` for everything below. Taken from the vendors'
 * published clients; a test compares them with the installed ones.
 */
import type { Protocol } from '../offerings/offering.ts';

export interface RefusedRoute {
  readonly protocol: Protocol;
  readonly method: string;
  readonly path: string;
}

const OPENAI = `
  GET,POST agents
  GET,POST agents/automations
  DELETE,GET,POST agents/automations/{id}
  GET,POST agents/automations/{id}/invocations
  GET agents/automations/{id}/invocations/{id}
  POST agents/automations/{id}/pause
  POST agents/automations/{id}/resume
  GET,POST agents/environments
  GET,POST agents/environments/templates
  DELETE,GET,POST agents/environments/templates/{id}
  GET agents/environments/{id}
  GET,POST agents/environments/{id}/files
  GET,POST agents/sessions
  DELETE,GET,POST agents/sessions/{id}
  GET agents/sessions/{id}/artifacts
  DELETE,GET agents/sessions/{id}/artifacts/{id}
  GET agents/sessions/{id}/artifacts/{id}/content
  GET,POST agents/sessions/{id}/events
  GET agents/sessions/{id}/items
  GET agents/sessions/{id}/subagents
  GET agents/sessions/{id}/subagents/{id}
  GET agents/sessions/{id}/subagents/{id}/items
  GET agents/sessions/{id}/subagents/{id}/turns
  GET agents/sessions/{id}/subagents/{id}/turns/{id}
  GET agents/sessions/{id}/subagents/{id}/turns/{id}/items
  GET agents/sessions/{id}/traces
  GET agents/sessions/{id}/turns
  GET agents/sessions/{id}/turns/{id}
  GET agents/sessions/{id}/turns/{id}/items
  DELETE,GET,POST agents/{id}
  GET,POST assistants
  DELETE,GET,POST assistants/{id}
  POST audio/speech
  POST audio/transcriptions
  POST audio/translations
  GET,POST audio/voice_consents
  DELETE,GET,POST audio/voice_consents/{id}
  POST audio/voices
  DELETE audio/voices/{id}
  GET,POST batches
  GET batches/{id}
  POST batches/{id}/cancel
  GET chat/completions
  DELETE,GET,POST chat/completions/{id}
  GET chat/completions/{id}/messages
  POST chatkit/sessions
  POST chatkit/sessions/{id}/cancel
  GET chatkit/threads
  DELETE,GET chatkit/threads/{id}
  GET chatkit/threads/{id}/items
  GET,POST containers
  DELETE,GET containers/{id}
  GET,POST containers/{id}/files
  DELETE,GET containers/{id}/files/{id}
  GET containers/{id}/files/{id}/content
  POST content_provenance_checks
  POST conversations
  DELETE,GET,POST conversations/{id}
  GET,POST conversations/{id}/items
  DELETE,GET conversations/{id}/items/{id}
  POST decisions
  GET,POST evals
  DELETE,GET,POST evals/{id}
  GET,POST evals/{id}/runs
  DELETE,GET evals/{id}/runs/{id}
  POST evals/{id}/runs/{id}/cancel
  GET evals/{id}/runs/{id}/output_items
  GET evals/{id}/runs/{id}/output_items/{id}
  GET,POST files
  DELETE,GET files/{id}
  GET files/{id}/content
  POST fine_tuning/alpha/graders/run
  POST fine_tuning/alpha/graders/validate
  GET fine_tuning/checkpoints/{id}/permissions
  DELETE fine_tuning/checkpoints/{id}/permissions/{id}
  GET,POST fine_tuning/jobs
  GET fine_tuning/jobs/{id}
  POST fine_tuning/jobs/{id}/cancel
  GET fine_tuning/jobs/{id}/checkpoints
  GET fine_tuning/jobs/{id}/events
  POST fine_tuning/jobs/{id}/pause
  POST fine_tuning/jobs/{id}/resume
  POST images/edits
  POST images/generations
  POST images/variations
  POST live/sessions
  POST live/sessions/{id}/accept
  GET live/sessions/{id}/content
  POST live/sessions/{id}/fork
  POST live/sessions/{id}/hangup
  POST live/sessions/{id}/refer
  POST live/sessions/{id}/reject
  DELETE models/{id}
  POST moderations
  GET realtime
  POST realtime/calls
  POST realtime/calls/{id}/accept
  POST realtime/calls/{id}/hangup
  POST realtime/calls/{id}/refer
  POST realtime/calls/{id}/reject
  POST realtime/client_secrets
  POST realtime/sessions
  POST realtime/transcription_sessions
  POST realtime/translations/client_secrets
  GET responses
  POST responses/compact
  POST responses/input_tokens
  DELETE,GET responses/{id}
  POST responses/{id}/cancel
  GET responses/{id}/input_items
  GET safety/alerts/{id}
  GET safety/cases/{id}
  GET,POST skills
  DELETE,GET,POST skills/{id}
  GET skills/{id}/content
  GET,POST skills/{id}/versions
  DELETE,GET skills/{id}/versions/{id}
  GET skills/{id}/versions/{id}/content
  POST threads
  POST threads/runs
  DELETE,GET,POST threads/{id}
  GET,POST threads/{id}/messages
  DELETE,GET,POST threads/{id}/messages/{id}
  GET,POST threads/{id}/runs
  GET,POST threads/{id}/runs/{id}
  POST threads/{id}/runs/{id}/cancel
  GET threads/{id}/runs/{id}/steps
  GET threads/{id}/runs/{id}/steps/{id}
  POST threads/{id}/runs/{id}/submit_tool_outputs
  POST uploads
  POST uploads/{id}/cancel
  POST uploads/{id}/complete
  POST uploads/{id}/parts
  GET,POST vaults
  DELETE,GET,POST vaults/{id}
  GET,POST vaults/{id}/credentials
  DELETE,GET,POST vaults/{id}/credentials/{id}
  GET,POST vector_stores
  DELETE,GET,POST vector_stores/{id}
  POST vector_stores/{id}/file_batches
  GET vector_stores/{id}/file_batches/{id}
  POST vector_stores/{id}/file_batches/{id}/cancel
  GET vector_stores/{id}/file_batches/{id}/files
  GET,POST vector_stores/{id}/files
  DELETE,GET,POST vector_stores/{id}/files/{id}
  GET vector_stores/{id}/files/{id}/content
  GET vector_stores/{id}/search
  GET,POST videos
  POST videos/characters
  GET videos/characters/{id}
  POST videos/edits
  POST videos/extensions
  DELETE,GET videos/{id}
  GET videos/{id}/content
  POST videos/{id}/remix
  GET,POST webhook_endpoints
  DELETE,GET,POST webhook_endpoints/{id}
  POST webhook_endpoints/{id}/rotate_secret
  POST webhook_endpoints/{id}/test
  GET webhook_event_types
  * organization/*
  * projects/*
`;

const ANTHROPIC = `
  GET,POST agents
  GET,POST agents/{id}
  POST agents/{id}/archive
  GET agents/{id}/versions
  POST complete
  GET deployment_runs
  GET deployment_runs/{id}
  GET,POST deployments
  GET,POST deployments/{id}
  POST deployments/{id}/archive
  POST deployments/{id}/pause
  POST deployments/{id}/run
  POST deployments/{id}/unpause
  GET,POST dreams
  GET dreams/{id}
  POST dreams/{id}/archive
  POST dreams/{id}/cancel
  GET,POST environments
  DELETE,GET,POST environments/{id}
  POST environments/{id}/archive
  GET environments/{id}/work
  GET environments/{id}/work/poll
  GET environments/{id}/work/stats
  GET,POST environments/{id}/work/{id}
  POST environments/{id}/work/{id}/ack
  POST environments/{id}/work/{id}/heartbeat
  POST environments/{id}/work/{id}/stop
  GET,POST files
  DELETE,GET files/{id}
  GET files/{id}/content
  GET,POST memory_stores
  DELETE,GET,POST memory_stores/{id}
  POST memory_stores/{id}/archive
  GET,POST memory_stores/{id}/memories
  DELETE,GET,POST memory_stores/{id}/memories/{id}
  GET memory_stores/{id}/memory_versions
  GET memory_stores/{id}/memory_versions/{id}
  POST memory_stores/{id}/memory_versions/{id}/redact
  GET,POST messages/batches
  DELETE,GET messages/batches/{id}
  POST messages/batches/{id}/cancel
  GET,POST sessions
  DELETE,GET,POST sessions/{id}
  POST sessions/{id}/archive
  GET,POST sessions/{id}/events
  GET sessions/{id}/events/stream
  GET,POST sessions/{id}/resources
  DELETE,GET,POST sessions/{id}/resources/{id}
  GET sessions/{id}/threads
  GET sessions/{id}/threads/{id}
  POST sessions/{id}/threads/{id}/archive
  GET sessions/{id}/threads/{id}/events
  GET sessions/{id}/threads/{id}/stream
  GET,POST skills
  DELETE,GET skills/{id}
  GET,POST skills/{id}/versions
  DELETE,GET skills/{id}/versions/{id}
  GET skills/{id}/versions/{id}/content
  GET,POST tunnels
  GET tunnels/{id}
  POST tunnels/{id}/archive
  GET,POST tunnels/{id}/certificates
  GET tunnels/{id}/certificates/{id}
  POST tunnels/{id}/certificates/{id}/archive
  POST tunnels/{id}/reveal_token
  POST tunnels/{id}/rotate_token
  GET,POST user_profiles
  DELETE,GET,POST user_profiles/{id}
  POST user_profiles/{id}/action_urls
  POST user_profiles/{id}/enrollment_url
  GET,POST vaults
  DELETE,GET,POST vaults/{id}
  POST vaults/{id}/archive
  GET,POST vaults/{id}/credentials
  DELETE,GET,POST vaults/{id}/credentials/{id}
  POST vaults/{id}/credentials/{id}/archive
  POST vaults/{id}/credentials/{id}/mcp_oauth_validate
  * organizations/*
`;

export const REFUSED_ROUTES: readonly RefusedRoute[] = [
  ...parse('openai', OPENAI),
  ...parse('anthropic', ANTHROPIC),
];

function parse(protocol: Protocol, list: string): RefusedRoute[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [methods = '', path = ''] = line.trim().split(' ');
      return methods.split(',').map((method) => ({ protocol, method, path: `/v1/${path}` }));
    });
}
