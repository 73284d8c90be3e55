import { gql } from '@apollo/client';

// xkit connections of our own users
export const QUERY = gql`
  query Users {
    users { connections { slug } }
  }
`;
export const prismaQuery = { include: { users: { include: { connections: true } } } };
